/// Facts that a person read out of a probable-cause statement, with the quoted sentence, the coder,
/// and how far two coders agree.
@NullMarked
package org.evenhand.app.coding;

import org.jspecify.annotations.NullMarked;
