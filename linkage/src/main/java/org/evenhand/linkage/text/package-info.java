/// How like two written values are: normal forms, edits, Jaro and Winkler's similarity, sounds,
/// nicknames, dates.
@NullMarked
package org.evenhand.linkage.text;

import org.jspecify.annotations.NullMarked;
