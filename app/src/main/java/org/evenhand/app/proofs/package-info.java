/// What proves who somebody is, computed and checked: passwords, one-time codes, sealed secrets.
@NullMarked
package org.evenhand.app.proofs;

import org.jspecify.annotations.NullMarked;
