/// The text of FEEL expressions and unary tests, read into a tree. Knows nothing of values at run
/// time, tables or rulebooks. OMG DMN 1.5, clause 10.3.
@NullMarked
package org.evenhand.rulebook.feel;

import org.jspecify.annotations.NullMarked;
