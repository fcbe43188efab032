package org.evenhand.app.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.app.identity.Doubt;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.records.Referral;

/// `restricted/persons.csv`: a row a referral with the number of its person, of this run only;
/// `restricted/links.csv`: a row for each link in doubt, for somebody to look at both files. No
/// names, birth dates or addresses are in them.
final class PersonTables {
  private PersonTables() {}

  /// @param firstFile number of the first file of the export in the report's intake, from 1
  static void write(List<Referral> all, Identity identity, int firstFile, Path folder)
      throws IOException {
    Map<Integer, Integer> casesOf = new TreeMap<>();
    for (int person : identity.persons().of()) {
      casesOf.merge(person, 1, Integer::sum);
    }
    try (CsvBytes csv =
        new CsvBytes(
            folder.resolve("persons.csv"),
            "case",
            "source",
            "person",
            "cases of the person",
            "weakest link",
            "link in doubt")) {
      for (int i = 0; i < all.size(); i++) {
        Referral each = all.get(i);
        int person = identity.persons().of(i);
        boolean known = identity.persons().isKnown(i);
        csv.row(
            List.of(
                each.id(),
                (firstFile + each.source()) + ":" + each.line(),
                known ? Integer.toString(person) : "",
                known ? Integer.toString(casesOf.getOrDefault(person, 0)) : "",
                identity.findWeakestLink(i).map(PersonTables::probability).orElse(""),
                yes(identity.isInDoubt(i))));
      }
    }
    try (CsvBytes csv =
        new CsvBytes(
            folder.resolve("links.csv"), "case", "other case", "probability", "taken", "why")) {
      for (Doubt each : identity.doubts()) {
        csv.row(
            List.of(
                all.get(each.left()).id(),
                all.get(each.right()).id(),
                probability(each.probability()),
                yes(each.taken()),
                each.reasons()));
      }
    }
  }

  /// Four decimals, cut off: a link is not certain because it is nearly so.
  private static String probability(double value) {
    return String.format(Locale.ROOT, "%.4f", StrictMath.floor(value * 10_000) / 10_000);
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}
