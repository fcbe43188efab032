/// Inside of [org.evenhand.linkage.SyntheticPeople]: names, families, places, and clerks who err.
@NullMarked
package org.evenhand.linkage.synthetic;

import org.jspecify.annotations.NullMarked;
