/// What the defence is owed in a case and when it was sent; flags for review, behind a wall.
@NullMarked
package org.evenhand.app.disclosure;

import org.jspecify.annotations.NullMarked;
