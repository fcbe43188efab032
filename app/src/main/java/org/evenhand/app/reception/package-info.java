/// Takes in what agencies send and what an evening's export brings: each referral once, each
/// version kept, every import with what became of its messages.
@NullMarked
package org.evenhand.app.reception;

import org.jspecify.annotations.NullMarked;
