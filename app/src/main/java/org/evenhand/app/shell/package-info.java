/// What every page of the office shares: layout, forms, messages, pagination and error pages. It
/// knows no accounts; who is signed in is told to it.
@NullMarked
package org.evenhand.app.shell;

import org.jspecify.annotations.NullMarked;
