/// How right a linkage is where the truth is known: pairs, clusters, probabilities, and by group.
@NullMarked
package org.evenhand.app.quality;

import org.jspecify.annotations.NullMarked;
