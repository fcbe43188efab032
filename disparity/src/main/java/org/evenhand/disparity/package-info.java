/// How far apart, and how sure? Proportions, ratios and their intervals; benchmarks with an area
/// and a time; what may not be compared, and what may not be shown.
@NullMarked
package org.evenhand.disparity;

import org.jspecify.annotations.NullMarked;
