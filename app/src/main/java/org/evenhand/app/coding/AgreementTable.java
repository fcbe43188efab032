package org.evenhand.app.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// How often two coders gave which values to one fact: a square table of counts of cases, the first
/// coder's value down, the second's across.
///
/// @param values in the order of rows and columns: `false`, `true` where either was given, words,
///   `unknown` always, last
/// @param counts as many rows and columns as values
public record AgreementTable(String fact, List<String> values, List<List<Long>> counts) {
  private static final String UNKNOWN = new CodedValue.CannotTell().words();

  public AgreementTable {
    values = List.copyOf(values);
    counts = counts.stream().map(List::copyOf).toList();
    int size = values.size();
    if (counts.size() != size || counts.stream().anyMatch(row -> row.size() != size)) {
      throw new IllegalArgumentException(
          "%d values make a square table, not %s".formatted(size, counts));
    }
  }

  /// The table of one fact; pairs on other facts are not counted.
  static AgreementTable of(String fact, List<DoubleCoded> pairs) {
    List<DoubleCoded> ofFact = pairs.stream().filter(pair -> pair.fact().equals(fact)).toList();
    List<String> values = values(ofFact);
    long[][] counts = new long[values.size()][values.size()];
    for (DoubleCoded pair : ofFact) {
      int first = values.indexOf(pair.first().value().words());
      int second = values.indexOf(pair.second().value().words());
      counts[first][second]++;
    }
    List<List<Long>> rows = new ArrayList<>();
    for (long[] row : counts) {
      rows.add(Arrays.stream(row).boxed().toList());
    }
    return new AgreementTable(fact, values, rows);
  }

  /// Cases to which both coders gave the same value.
  public long agree() {
    long agree = 0;
    for (int i = 0; i < values.size(); i++) {
      agree += counts.get(i).get(i);
    }
    return agree;
  }

  /// Cases to which they gave different ones.
  public long disagree() {
    return cases() - agree();
  }

  /// Cases both coded.
  public long cases() {
    return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  private static List<String> values(List<DoubleCoded> pairs) {
    TreeSet<String> words = new TreeSet<>();
    for (DoubleCoded pair : pairs) {
      words.add(pair.first().value().words());
      words.add(pair.second().value().words());
    }
    if (words.contains("true") || words.contains("false")) {
      words.addAll(List.of("false", "true"));
    }
    words.remove(UNKNOWN);
    List<String> values = new ArrayList<>(words);
    values.add(UNKNOWN);
    return values;
  }
}
