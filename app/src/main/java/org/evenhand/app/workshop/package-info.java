/// Where a rulebook is written, checked and tried: the `rulebook` commands.
@NullMarked
package org.evenhand.app.workshop;

import org.jspecify.annotations.NullMarked;
