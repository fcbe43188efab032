/// What the measures need, as it stood at one moment of an office: taken each night, digested into
/// the ledger, and read by the same commands that anybody can run.
@NullMarked
package org.evenhand.app.snapshots;

import org.jspecify.annotations.NullMarked;
