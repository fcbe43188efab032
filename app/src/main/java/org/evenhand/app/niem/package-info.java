/// XML messages in NIEM as a bounded tree whose references are resolved. Knows names and
/// namespaces, not what they mean to a prosecutor.
@NullMarked
package org.evenhand.app.niem;

import org.jspecify.annotations.NullMarked;
