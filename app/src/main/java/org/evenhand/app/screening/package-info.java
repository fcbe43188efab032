/// Every case under every office's dated rulebook: determinations with their reasons, blind to
/// demographics.
@NullMarked
package org.evenhand.app.screening;

import org.jspecify.annotations.NullMarked;
