/// Source files and what they have in common: digests, delimited text read as a stream, layouts
/// recognised by their header, and rows that could not be read.
@NullMarked
package org.evenhand.app.intake;

import org.jspecify.annotations.NullMarked;
