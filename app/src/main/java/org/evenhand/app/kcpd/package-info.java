/// Kansas City police open data, every year and both spellings of the header: rows in, one column
/// store of reports and arrestees out.
@NullMarked
package org.evenhand.app.kcpd;

import org.jspecify.annotations.NullMarked;
