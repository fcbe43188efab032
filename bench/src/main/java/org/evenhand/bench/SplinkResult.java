package org.evenhand.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/// Reads what another program predicted for exported people, a table with `unique_id_l`,
/// `unique_id_r` and `match_probability` as Splink writes it, and says how right it is, beside how
/// many pairs of one person there are.
final class SplinkResult {
  private SplinkResult() {}

  static String read(Path predictions, LinkData data) throws IOException {
    long linked = 0;
    long right = 0;
    long pairs = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(predictions)) {
      for (NamedCsvRecord row : rows) {
        pairs++;
        int left = Integer.parseInt(row.getField("unique_id_l").substring(1));
        int other = Integer.parseInt(row.getField("unique_id_r").substring(1));
        if (Double.parseDouble(row.getField("match_probability")) >= 0.5) {
          linked++;
          right += data.persons()[left] == data.persons()[other] ? 1 : 0;
        }
      }
    }
    TreeMap<Integer, Long> sizes = new TreeMap<>();
    for (int person : data.persons()) {
      sizes.merge(person, 1L, Long::sum);
    }
    long there = sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    return String.format(
        Locale.ROOT,
        "%,d pairs predicted, %,d of them linked: precision %.4f, recall %.4f%n",
        pairs,
        linked,
        (double) right / linked,
        (double) right / there);
  }
}
