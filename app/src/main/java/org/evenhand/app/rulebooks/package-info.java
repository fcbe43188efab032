/// The shelf: every jurisdiction's offices, dated rulebooks, public holidays, benchmarks, offenses
/// and places, read from `jurisdictions/`.
@NullMarked
package org.evenhand.app.rulebooks;

import org.jspecify.annotations.NullMarked;
