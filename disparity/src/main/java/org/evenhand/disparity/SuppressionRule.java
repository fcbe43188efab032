package org.evenhand.disparity;

/// Why a count is not shown.
public enum SuppressionRule {
  /// A count from 1 to one less than the threshold.
  SMALL_CELL,
  /// Not small itself, but a small one could be had from it by subtraction.
  COMPLEMENT
}
