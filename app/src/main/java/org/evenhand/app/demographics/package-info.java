/// Race, sex and age, apart from everything else, and the opaque key by which a person is counted
/// within one report.
@NullMarked
package org.evenhand.app.demographics;

import org.jspecify.annotations.NullMarked;
