/// Boxes in a space of finitely many classes for each dimension: what a set of boxes leaves
/// uncovered. Knows nothing of rules or facts.
@NullMarked
package org.evenhand.rulebook.regions;

import org.jspecify.annotations.NullMarked;
