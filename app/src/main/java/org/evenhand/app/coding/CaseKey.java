package org.evenhand.app.coding;

import java.util.Comparator;
import java.util.Locale;
import org.evenhand.app.karpel.ReportNumber;

/// Which case a coded fact is about: a police report, or a file of the prosecutor's office.
public sealed interface CaseKey extends Comparable<CaseKey> {
  /// A police report, whatever form its number was written in.
  record OfReport(ReportNumber number) implements CaseKey {
    @Override
    public String id() {
      return "report " + number;
    }
  }

  /// A file of the office.
  ///
  /// @param number as written, in capitals
  record OfFile(String number) implements CaseKey {
    public OfFile {
      number = number.strip().toUpperCase(Locale.ROOT);
      if (number.isEmpty()) {
        throw new IllegalArgumentException("A file has a number.");
      }
    }

    @Override
    public String id() {
      return "file " + number;
    }
  }

  /// `report 20-16872` or `file 095001`: what a [DoubleCodingSample] is drawn by.
  String id();

  @Override
  default int compareTo(CaseKey other) {
    return Comparator.comparing(CaseKey::id).compare(this, other);
  }
}
