package org.evenhand.app.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.UnreadableFileException;

/// A file of pairs of records of which somebody said whether they are one person.
///
/// @param file name without folder
/// @param recordColumn what the file calls the records by: `unique_id` where its columns are
///   `unique_id_l` and `unique_id_r`
/// @param rows in the order of the file
/// @param rejected rows that say nothing
/// @param notices sentences a reader should know
public record LabelledPairs(
    String file,
    String recordColumn,
    List<Row> rows,
    List<Rejected> rejected,
    List<String> notices) {
  private static final Pattern SIDE =
      Pattern.compile("(.*?)[ _.-]*(l|left|a|1|r|right|b|2)", Pattern.CASE_INSENSITIVE);
  private static final Set<String> LEFT = Set.of("l", "left", "a", "1");
  private static final Set<String> SOURCES =
      Set.of("sourcedataset", "source", "dataset", "file", "sourcefile");
  private static final Set<String> SCORES =
      Set.of(
          "clericalmatchscore",
          "match",
          "ismatch",
          "score",
          "matchscore",
          "label",
          "probability",
          "matchprobability",
          "same",
          "sameperson");
  private static final Map<String, Double> WORDS =
      Map.of("true", 1.0, "false", 0.0, "yes", 1.0, "no", 0.0, "match", 1.0, "nonmatch", 0.0);

  public LabelledPairs {
    rows = List.copyOf(rows);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  /// One pair as written.
  ///
  /// @param sourceLeft the file the record is from; empty where the pairs' file does not say
  /// @param score from 0, two persons, to 1, one person
  public record Row(
      long line, String left, String sourceLeft, String right, String sourceRight, double score) {}

  /// One pair.
  ///
  /// @param left number of a record, from 0
  /// @param score from 0, two persons, to 1, one person
  public record Pair(int left, int right, double score) {}

  /// The pairs whose records were read.
  ///
  /// @param rejected pairs whose records are not there, that are one record twice, or that
  ///   contradict an earlier line
  public record Found(List<Pair> pairs, List<Rejected> rejected) {}

  /// Reads a file with a header such as `record_l,record_r` or `unique_id_l,unique_id_r,match`.
  ///
  /// @throws UnreadableFileException if it cannot be read or no two columns are left and right
  public static LabelledPairs read(Path path) {
    List<Rejected> rejected = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (DelimitedRecords records = DelimitedRecords.open(path, rejected::add)) {
      Layout layout = Layout.of(records.file(), records.header());
      while (records.next()) {
        String left = records.text(layout.left()).strip();
        String right = records.text(layout.right()).strip();
        Optional<Double> score = layout.findScore(records);
        if (left.isEmpty() || right.isEmpty() || score.isEmpty()) {
          boolean unread = !left.isEmpty() && !right.isEmpty();
          rejected.add(
              new Rejected(
                  records.file(),
                  records.line(),
                  unread ? records.header().get(layout.score()) : "",
                  unread ? records.text(layout.score()) : "",
                  unread
                      ? "Expected a number from 0 to 1, true or false."
                      : "A record of the pair has no name."));
          continue;
        }
        rows.add(
            new Row(
                records.line(),
                left,
                layout.source(records, layout.sourceLeft()),
                right,
                layout.source(records, layout.sourceRight()),
                score.get()));
      }
      List<String> notices = new ArrayList<>(records.notes());
      if (layout.score() < 0) {
        notices.add("No column says whether a pair is one person, so each pair is taken as one.");
      }
      return new LabelledPairs(records.file(), layout.base(), rows, rejected, notices);
    }
  }

  /// The pairs among records that were read.
  ///
  /// @throws UnreadableFileException if no pair is among them
  public Found in(People people) {
    List<Pair> pairs = new ArrayList<>();
    List<Rejected> left = new ArrayList<>(rejected);
    Map<Long, Row> met = new HashMap<>();
    for (Row row : rows) {
      OptionalInt one = find(people.names(), row.sourceLeft(), row.left());
      OptionalInt other = find(people.names(), row.sourceRight(), row.right());
      if (one.isEmpty() || other.isEmpty()) {
        left.add(
            rejected(row, one.isEmpty() ? row.left() : row.right(), "No record has this name."));
        continue;
      }
      int low = Math.min(one.getAsInt(), other.getAsInt());
      int high = Math.max(one.getAsInt(), other.getAsInt());
      Row before = met.putIfAbsent((long) low << 32 | high, row);
      if (low == high) {
        left.add(rejected(row, row.left(), "A pair of a record with itself."));
      } else if (before == null) {
        pairs.add(new Pair(one.getAsInt(), other.getAsInt(), row.score()));
      } else if (before.score() != row.score()) {
        left.add(rejected(row, "", "Line " + before.line() + " says otherwise of the same pair."));
      }
    }
    if (pairs.isEmpty() && !rows.isEmpty()) {
      throw new UnreadableFileException(
          "%s names no pair of records that were read, for instance \"%s\" and \"%s\" in line %d; the first record read is called \"%s\". Say which column names the records with record=COLUMN."
              .formatted(
                  file,
                  rows.getFirst().left(),
                  rows.getFirst().right(),
                  rows.getFirst().line(),
                  people.records().size() == 0 ? "" : people.names().name(0)));
    }
    return new Found(pairs, left);
  }

  private Rejected rejected(Row row, String value, String reason) {
    return new Rejected(file, row.line(), recordColumn, value, reason);
  }

  private static OptionalInt find(RecordNames names, String source, String name) {
    return names.hasSource(source) ? names.find(source, name) : names.find(name);
  }

  /// Which column holds what. Columns that are not there are -1.
  private record Layout(
      String base, int left, int right, int sourceLeft, int sourceRight, int score) {
    static Layout of(String file, List<String> header) {
      Map<String, int[]> sides = new LinkedHashMap<>();
      int score = -1;
      for (int i = 0; i < header.size(); i++) {
        Matcher side = SIDE.matcher(header.get(i));
        if (SCORES.contains(HeaderNames.key(header.get(i)))) {
          score = score < 0 ? i : score;
        } else if (side.matches() && !side.group(1).isEmpty()) {
          boolean left = LEFT.contains(side.group(2).toLowerCase(Locale.ROOT));
          sides.computeIfAbsent(side.group(1), base -> new int[] {-1, -1})[left ? 0 : 1] = i;
        }
      }
      sides.values().removeIf(both -> both[0] < 0 || both[1] < 0);
      int[] sources = {-1, -1};
      for (Map.Entry<String, int[]> each : sides.entrySet()) {
        if (SOURCES.contains(HeaderNames.key(each.getKey()))) {
          sources = each.getValue();
        }
      }
      for (Map.Entry<String, int[]> each : sides.entrySet()) {
        if (!SOURCES.contains(HeaderNames.key(each.getKey()))) {
          int[] both = each.getValue();
          return new Layout(each.getKey(), both[0], both[1], sources[0], sources[1], score);
        }
      }
      throw new UnreadableFileException(
          "%s line 1: expected two columns that name the records of a pair, such as record_l and record_r; found %s."
              .formatted(file, String.join(", ", header)));
    }

    String source(DelimitedRecords records, int field) {
      return field < 0 ? "" : records.text(field).strip();
    }

    Optional<Double> findScore(DelimitedRecords records) {
      if (score < 0) {
        return Optional.of(1.0);
      }
      String text = records.text(score).strip().toLowerCase(Locale.ROOT);
      if (WORDS.containsKey(text)) {
        return Optional.ofNullable(WORDS.get(text));
      }
      return text.matches("0*(\\.\\d+)?|0*1(\\.0*)?|0+\\.") && !text.isEmpty()
          ? Optional.of(Double.parseDouble(text))
          : Optional.empty();
    }
  }
}
