package org.evenhand.linkage;

/// Two comparisons on whose first level strangers agree together more often than if one had nothing
/// to do with the other: given names and surnames of one origin, names of one generation.
///
/// @param bits log2 of how many times as often; it speaks against one person
public record Together(String first, String second, double bits) {
  public Together {
    if (!(bits >= -20 && bits <= 20)) {
      throw new IllegalArgumentException(
          "Agreeing on "
              + first
              + " and "
              + second
              + " weighs "
              + bits
              + " bits; expected -20 to 20.");
    }
  }
}
