/// The pages of those who decide: queue, case, backlog, search.
@NullMarked
package org.evenhand.app.desk;

import org.jspecify.annotations.NullMarked;
