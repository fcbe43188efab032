/// What is known about a person lies sealed under a key of its own record. The legal status of a
/// record says who may open it; an expungement destroys the key.
@NullMarked
package org.evenhand.app.vault;

import org.jspecify.annotations.NullMarked;
