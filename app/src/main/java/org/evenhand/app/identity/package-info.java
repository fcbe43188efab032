/// Mention → person: which cases are of one person, how sure that is, and what else is on record of
/// that person. Sees names, birth dates and addresses; never race, sex or files.
@NullMarked
package org.evenhand.app.identity;

import org.jspecify.annotations.NullMarked;
