package org.evenhand.linkage.synthetic;

import java.util.List;

/// A cultural background: which names are common, and which race people of it are recorded with.
///
/// @param share of the population, in hundredths
/// @param doubleSurnames how many of a hundred bear two surnames
/// @param races a letter for each twentieth part of the people
record Background(
    int share, Names female, Names male, Names surnames, int doubleSurnames, String races) {
  static final List<Background> ALL =
      List.of(
          EuropeanNames.BACKGROUND,
          AfricanAmericanNames.BACKGROUND,
          HispanicNames.BACKGROUND,
          ArabicNames.BACKGROUND,
          AsianNames.BACKGROUND,
          SlavicNames.BACKGROUND);

  static final List<String> RACES = List.of("W", "B", "H", "A", "I");

  static Background pick(int hundredth) {
    int left = hundredth;
    for (Background each : ALL) {
      left -= each.share;
      if (left < 0) {
        return each;
      }
    }
    throw new IllegalStateException("The shares of all backgrounds make less than a hundred.");
  }

  /// @param twentieth 0 to 19
  String race(int twentieth) {
    return races.substring(twentieth, twentieth + 1);
  }
}
