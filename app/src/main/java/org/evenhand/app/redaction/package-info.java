/// The blind first look: a narrative without names, race, looks and places.
@NullMarked
package org.evenhand.app.redaction;

import org.jspecify.annotations.NullMarked;
