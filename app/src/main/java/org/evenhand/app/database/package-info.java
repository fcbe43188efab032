/// The PostgreSQL an office runs on: its own, or one that Evenhand starts in the data folder. Who
/// acts travels with each transaction as a signed token, which the database itself checks before it
/// shows a row.
@NullMarked
package org.evenhand.app.database;

import org.jspecify.annotations.NullMarked;
