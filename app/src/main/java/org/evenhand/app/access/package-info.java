/// Who may do what, for which purpose: roles, the table of routes, who acts in a request, and the
/// log of looks at people's records.
@NullMarked
package org.evenhand.app.access;

import org.jspecify.annotations.NullMarked;
