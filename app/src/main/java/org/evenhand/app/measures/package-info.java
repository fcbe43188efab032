/// Who is affected, where, and how surely: every figure with its denominator, interval and
/// benchmark.
@NullMarked
package org.evenhand.app.measures;

import org.jspecify.annotations.NullMarked;
