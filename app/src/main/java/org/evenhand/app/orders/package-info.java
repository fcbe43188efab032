/// Orders of courts about records: close, seal, open, juvenile, expunge. An expungement destroys
/// keys and sweeps what could tell of the record, in rows, files, backups and the server's own
/// files.
@NullMarked
package org.evenhand.app.orders;

import org.jspecify.annotations.NullMarked;
