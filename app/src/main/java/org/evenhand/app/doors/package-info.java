/// The doors through which agencies and the office bring referrals: a form, a file, a watched
/// folder, another program.
@NullMarked
package org.evenhand.app.doors;

import org.jspecify.annotations.NullMarked;
