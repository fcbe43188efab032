/// The public pages, each one self-contained file, drawn from what was published and nothing else.
@NullMarked
package org.evenhand.app.page;

import org.jspecify.annotations.NullMarked;
