/// The public report as one self-contained page, drawn from what was published and nothing else.
@NullMarked
package org.evenhand.app.page;

import org.jspecify.annotations.NullMarked;
