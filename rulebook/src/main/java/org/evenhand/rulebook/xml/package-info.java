/// XML read safely into a small tree that remembers its lines. Knows nothing of DMN.
@NullMarked
package org.evenhand.rulebook.xml;

import org.jspecify.annotations.NullMarked;
