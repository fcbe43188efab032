/// The office: one application that serves the pages of all features. Started by `evenhand serve`.
@NullMarked
package org.evenhand.app.office;

import org.jspecify.annotations.NullMarked;
