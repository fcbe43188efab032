/// Exports of the prosecutor's case system: four stages, two generations of layout, one row a
/// charge.
@NullMarked
package org.evenhand.app.karpel;

import org.jspecify.annotations.NullMarked;
