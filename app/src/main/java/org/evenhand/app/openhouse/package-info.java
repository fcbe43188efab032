/// The `demo` command: a synthetic city's exports and report, and its offices at work, with an
/// account for each role.
@NullMarked
package org.evenhand.app.openhouse;

import org.jspecify.annotations.NullMarked;
