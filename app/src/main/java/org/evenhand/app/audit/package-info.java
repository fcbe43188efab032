/// Whether the record can be trusted: the chain, the rows it attests and the checkpoints that
/// sealed it, read by a program that shares no code with the one that wrote them.
@NullMarked
package org.evenhand.app.audit;

import org.jspecify.annotations.NullMarked;
