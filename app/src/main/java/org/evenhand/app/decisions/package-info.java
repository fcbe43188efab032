/// A named person's decision on a case, with its reasons, beside what the guideline asked for: the
/// queue, the case, and how often the two agree.
@NullMarked
package org.evenhand.app.decisions;

import org.jspecify.annotations.NullMarked;
