/// One command from files to the public page, its JSON, and the restricted tables.
@NullMarked
package org.evenhand.app.report;

import org.jspecify.annotations.NullMarked;
