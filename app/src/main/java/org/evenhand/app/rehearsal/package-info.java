/// Invented persons, with truth, to rehearse linking on before real records are touched.
@NullMarked
package org.evenhand.app.rehearsal;

import org.jspecify.annotations.NullMarked;
