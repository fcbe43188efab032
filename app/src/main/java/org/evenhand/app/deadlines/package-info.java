/// Clocks: last days, time elapsed and business days, computed from the dates of a case as its
/// rulebook declares.
@NullMarked
package org.evenhand.app.deadlines;

import org.jspecify.annotations.NullMarked;
