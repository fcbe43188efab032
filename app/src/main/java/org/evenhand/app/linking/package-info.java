/// The `link` command: which records are one person, how sure, and a page that shows why.
@NullMarked
package org.evenhand.app.linking;

import org.jspecify.annotations.NullMarked;
