/// Incidents, referrals, charges and people as the sources state them, with the county each belongs
/// to. Never changed.
@NullMarked
package org.evenhand.app.records;

import org.jspecify.annotations.NullMarked;
