/// Who was briefed on which version of a guideline, when and how, who has read it, and who moved in
/// since.
@NullMarked
package org.evenhand.app.briefings;

import org.jspecify.annotations.NullMarked;
