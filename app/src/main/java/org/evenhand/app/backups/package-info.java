/// Backups of the database that are made and restored without PostgreSQL's own tools, and that an
/// expungement can sweep: the keys of records lie in a file of their own.
@NullMarked
package org.evenhand.app.backups;

import org.jspecify.annotations.NullMarked;
