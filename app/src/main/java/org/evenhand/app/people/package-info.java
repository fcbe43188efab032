/// Files about persons: which column holds what, and each distinct value once, ready to be linked.
/// Race and sex are kept apart from what links.
@NullMarked
package org.evenhand.app.people;

import org.jspecify.annotations.NullMarked;
