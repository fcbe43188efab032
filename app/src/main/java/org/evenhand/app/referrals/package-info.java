/// What a police agency sends to a prosecutor: one value, four doors into it, and every fault with
/// a code.
@NullMarked
package org.evenhand.app.referrals;

import org.jspecify.annotations.NullMarked;
