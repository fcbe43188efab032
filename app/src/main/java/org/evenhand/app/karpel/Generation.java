package org.evenhand.app.karpel;

import java.time.LocalDate;

/// Which of the office's two families of exports a file belongs to.
enum Generation {
  /// `Rcvd_20220110_1800.CSV`, 2021–22, and the yearly files `1 - Received.csv`.
  DAILY_DROP("2021", LocalDate.MIN),
  /// `Received Cases.csv`, 2025.
  REPORTS("2025", LocalDate.of(2025, 1, 1));

  private final String year;
  private final LocalDate begins;

  Generation(String year, LocalDate begins) {
    this.year = year;
    this.begins = begins;
  }

  /// The date of a file that has none in its name, for telling which of two is newer.
  LocalDate begins() {
    return begins;
  }

  /// As in the name of a layout: `karpel-2021-received`.
  String year() {
    return year;
  }
}
