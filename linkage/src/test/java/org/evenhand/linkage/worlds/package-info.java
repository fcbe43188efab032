/// Three invented offices, each with its own people, names and ways of going wrong, on which the
/// calibration of probabilities is tested. They know neither each other nor
/// [org.evenhand.linkage.SyntheticPeople]. No model may be tuned to them.
@NullMarked
package org.evenhand.linkage.worlds;

import org.jspecify.annotations.NullMarked;
