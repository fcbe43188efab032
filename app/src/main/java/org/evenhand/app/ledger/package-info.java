/// Who did what, when, why, on which version of which record: append-only, linked by hash, written
/// in the same transaction as the thing it records.
@NullMarked
package org.evenhand.app.ledger;

import org.jspecify.annotations.NullMarked;
