/// What may be shown: receives figures, never rows; masks small cells.
@NullMarked
package org.evenhand.app.publication;

import org.jspecify.annotations.NullMarked;
