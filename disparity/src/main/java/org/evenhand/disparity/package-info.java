/// How far apart, and how sure? Proportions, ratios and their intervals; benchmarks with an area
/// and a time; what may not be compared, and what may not be shown.
///
/// Start at [Proportion] and [DisparityIndex] for shares, [RateRatio] and [HitRates] for two
/// groups, [PolicyChange] for two policies on the same cases, [KaplanMeier], [CumulativeIncidence]
/// and [Quantiles] for waiting times, [Agreement] and [ErrorAdjusted] for facts coded by hand,
/// [Bounds] and [Draws] for what is unknown, [Suppression] for what is withheld. Every answer is an
/// [Estimate]; what leaves is a [Figure].
///
/// Numbers are made with `StrictMath` and text with `Locale.ROOT`, so that the same input gives the
/// same bytes on every machine.
@NullMarked
package org.evenhand.disparity;

import org.jspecify.annotations.NullMarked;
