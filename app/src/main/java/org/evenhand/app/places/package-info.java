/// Where: the county, neighbourhood and side of a street that a beat, a division or a point lies
/// in, and when that cannot be known.
@NullMarked
package org.evenhand.app.places;

import org.jspecify.annotations.NullMarked;
