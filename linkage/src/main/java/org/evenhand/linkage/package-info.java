/// Records of persons, linked by Fellegi and Sunter's model without training data: what agrees, how
/// much that weighs, which mentions are one person, and how sure.
@NullMarked
package org.evenhand.linkage;

import org.jspecify.annotations.NullMarked;
