package org.evenhand.app.karpel;

/// Which of the office's two families of exports a file belongs to.
enum Generation {
  /// `Rcvd_20220110_1800.CSV`, 2021–22, and the yearly files `1 - Received.csv`.
  DAILY_DROP("2021"),
  /// `Received Cases.csv`, 2025.
  REPORTS("2025");

  private final String year;

  Generation(String year) {
    this.year = year;
  }

  /// As in the name of a layout: `karpel-2021-received`.
  String year() {
    return year;
  }
}
