/// What an office tells those who oversee it, once a month: policies in force, who was told of
/// them, what units sent before and after, the pace of decisions. Figures only.
@NullMarked
package org.evenhand.app.statements;

import org.jspecify.annotations.NullMarked;
