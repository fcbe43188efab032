/// Do these facts meet this rule, on this date, and why?
///
/// Facts go in, a [Determination] with its reasons comes out. What is unknown stays unknown: the
/// answer is then the exact set of verdicts still possible and the facts that would settle it.
@NullMarked
package org.evenhand.rulebook;

import org.jspecify.annotations.NullMarked;
