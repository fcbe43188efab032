package org.evenhand.disparity;

/// Why a count is not shown. For the office's record; the page says only "withheld", see
/// [Suppression].
public enum SuppressionRule {
  /// A count from 1 to one less than the threshold.
  SMALL_CELL,
  /// Not small itself, but a small one could be had from it by subtraction.
  COMPLEMENT
}
