/// History replayed under two policies: which cases change, for whom, and what became of them.
@NullMarked
package org.evenhand.app.replay;

import org.jspecify.annotations.NullMarked;
