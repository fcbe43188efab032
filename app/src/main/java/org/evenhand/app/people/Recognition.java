package org.evenhand.app.people;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/// Finds what each column of one file is used for: what was given comes first, then the name, which
/// the content must bear out. Content alone maps nothing.
final class Recognition {
  private final String file;
  private final List<Sample.Column> columns;
  private final Use[] uses;
  private final String[] why;
  private final boolean[] given;

  private Recognition(String file, List<Sample.Column> columns) {
    this.file = file;
    this.columns = columns;
    this.uses = new Use[columns.size()];
    this.why = new String[columns.size()];
    this.given = new boolean[columns.size()];
    Arrays.fill(uses, Use.IGNORE);
    Arrays.fill(why, "");
  }

  /// What was found for each column, in the order of the file.
  ///
  /// @throws UnusableMappingException if what was given does not fit this file
  static List<Found> recognize(String file, Sample sample, Mapping mapping) {
    Recognition recognition = new Recognition(file, sample.columns());
    recognition.takeGiven(mapping);
    for (int i = 0; i < recognition.uses.length; i++) {
      if (!recognition.given[i]) {
        recognition.recognize(i);
      }
    }
    recognition.nameRecords(mapping.recordUnlessNamed());
    recognition.settleFullName();
    Arrays.stream(Use.values()).filter(use -> use != Use.IGNORE).forEach(recognition::keepOne);
    recognition.settleBirthDate();
    return recognition.found();
  }

  /// What a column is used for and why.
  record Found(Use use, String why) {}

  /// The column of this name or number, case and punctuation ignored.
  ///
  /// @throws UnusableMappingException if several columns have the name
  static OptionalInt position(String file, List<String> headers, String column) {
    if (column.matches("#\\d{1,6}")) {
      int position = Integer.parseInt(column.substring(1)) - 1;
      return position >= 0 && position < headers.size()
          ? OptionalInt.of(position)
          : OptionalInt.empty();
    }
    int[] same =
        IntStream.range(0, headers.size()).filter(i -> headers.get(i).equals(column)).toArray();
    String key = HeaderNames.key(column);
    if (same.length == 0 && !key.isEmpty()) {
      same =
          IntStream.range(0, headers.size())
              .filter(i -> HeaderNames.key(headers.get(i)).equals(key))
              .toArray();
    }
    if (same.length > 1) {
      throw new UnusableMappingException(
          "%s: columns %d and %d are both called \"%s\"; say which by its number, for instance #%d."
              .formatted(file, same[0] + 1, same[1] + 1, column, same[0] + 1));
    }
    return same.length == 0 ? OptionalInt.empty() : OptionalInt.of(same[0]);
  }

  private void takeGiven(Mapping mapping) {
    List<String> headers = columns.stream().map(Sample.Column::header).toList();
    for (Mapping.Given each : mapping.given()) {
      OptionalInt found = position(file, headers, each.column());
      if (found.isEmpty()) {
        continue;
      }
      int i = found.getAsInt();
      if (given[i]) {
        throw new UnusableMappingException(
            "%s: column \"%s\" is given as %s and as %s; give it once."
                .formatted(file, headers.get(i), uses[i].word(), each.use().word()));
      }
      OptionalInt other = first(each.use());
      if (each.use() != Use.IGNORE && other.isPresent()) {
        throw new UnusableMappingException(
            "%s: columns \"%s\" and \"%s\" are both given as %s; give one."
                .formatted(file, headers.get(other.getAsInt()), headers.get(i), each.use().word()));
      }
      refuseRaceOrSex(i, each.use());
      given[i] = true;
      set(i, each.use(), "given");
    }
  }

  private void refuseRaceOrSex(int i, Use use) {
    Optional<Use> kept =
        RaceOrSex.find(columns.get(i).header()).or(() -> RaceOrSex.find(columns.get(i)));
    if (use.compares() && kept.isPresent()) {
      throw new UnusableMappingException(
          "%s: column \"%s\" holds race, sex or ethnic origin by its name or its values, and is given as %s. These never link persons, since a link would then be likelier for some than for others. To measure errors by it, write %s=%s."
              .formatted(
                  file,
                  columns.get(i).header(),
                  use.word(),
                  kept.get().word(),
                  columns.get(i).header()));
    }
  }

  private void recognize(int i) {
    Sample.Column column = columns.get(i);
    Optional<Use> apart = RaceOrSex.find(column.header());
    if (apart.isPresent()) {
      set(i, apart.get(), "by its name; kept apart, never compared");
      return;
    }
    apart = RaceOrSex.find(column);
    if (apart.isPresent()) {
      set(i, apart.get(), "by its values; kept apart, never compared");
      return;
    }
    Optional<Use> named = HeaderNames.find(column.header());
    if (named.isEmpty()) {
      set(i, Use.IGNORE, unknown(i));
    } else if (named.get() == Use.RECORD) {
      set(i, Use.RECORD, "names the records");
    } else if (column.filled() == 0) {
      set(i, named.get(), "by its name; all its values are blank");
    } else {
      check(i, named.get());
    }
  }

  private void check(int i, Use use) {
    Sample.Column column = columns.get(i);
    double share = column.share(value -> Content.couldBe(use, value));
    if (share >= Content.HALF) {
      set(i, use, "by its name");
    } else {
      set(
          i,
          Use.IGNORE,
          String.format(
              Locale.ROOT,
              "named like %s, but %.0f %% of its values are %s; if it is right, give %s=%s",
              use.word(),
              100 * share,
              Content.expected(use),
              use.word(),
              column.header()));
    }
  }

  private String unknown(int i) {
    Sample.Column column = columns.get(i);
    String called = column.header().isEmpty() ? "#" + (i + 1) : column.header();
    if (column.filled() > 0 && column.share(Content::isEmail) >= Content.PLAINLY) {
      return "holds e-mail addresses; if they are the person's, give email=" + called;
    }
    if (column.filled() > 0 && column.share(Content::isDate) >= Content.PLAINLY) {
      return "holds dates; if they are birth dates, give birth_date=" + called;
    }
    if (HeaderNames.isNameOfTruth(column.header())) {
      return "no known name; if it says who is who, give truth=" + called;
    }
    if (HeaderNames.isNameOfRecords(column.header())) {
      return "no known name; if it names the records, give record=" + called;
    }
    return "no known name";
  }

  /// A file of labelled pairs tells what names the records where no column `record` does.
  private void nameRecords(String column) {
    List<String> headers = columns.stream().map(Sample.Column::header).toList();
    if (!column.isEmpty() && first(Use.RECORD).isEmpty()) {
      position(file, headers, column)
          .ifPresent(i -> {
            if (!given[i]) {
              set(i, Use.RECORD, "the labelled pairs name the records by it");
            }
          });
    }
  }

  /// Beside a surname `name` is the given name, beside a given name the surname, beside both it
  /// says nothing new.
  private void settleFullName() {
    boolean surname = first(Use.SURNAME).isPresent();
    boolean givenName = first(Use.GIVEN_NAME).isPresent();
    for (int i = 0; i < uses.length; i++) {
      if (uses[i] != Use.FULL_NAME || !(surname || givenName)) {
        continue;
      }
      if (given[i]) {
        if (surname && givenName) {
          throw new UnusableMappingException(
              "%s: column \"%s\" is given as full_name, but given name and surname have their own columns; give ignore=%s, or ignore those."
                  .formatted(file, columns.get(i).header(), columns.get(i).header()));
        }
        continue;
      }
      if (surname && givenName) {
        set(i, Use.IGNORE, "given name and surname have their own columns");
      } else if (surname) {
        set(i, Use.GIVEN_NAME, "by its name, beside a surname");
      } else {
        set(i, Use.SURNAME, "by its name, beside a given name");
      }
    }
  }

  /// Of several columns for one use the given one is kept, then one by its name, then the best
  /// filled, then the first.
  private void keepOne(Use use) {
    List<Integer> all =
        IntStream.range(0, uses.length).filter(i -> uses[i] == use).boxed().toList();
    if (all.size() < 2) {
      return;
    }
    int best =
        all.stream()
            .max(
                Comparator.comparingInt(this::rank)
                    .thenComparingInt(i -> columns.get(i).filled())
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    for (int i : all) {
      if (i != best) {
        set(
            i,
            Use.IGNORE,
            "\"%s\" is %s as well and %s; to use this one, give %s=%s"
                .formatted(
                    columns.get(best).header(),
                    use.word(),
                    preference(best, i),
                    use.word(),
                    columns.get(i).header()));
      }
    }
  }

  private int rank(int i) {
    boolean byName = !Use.EVALUATION.contains(uses[i]) || isNamedRaceOrSex(i);
    return given[i] ? 2 : byName ? 1 : 0;
  }

  private boolean isNamedRaceOrSex(int i) {
    return RaceOrSex.find(columns.get(i).header()).isPresent();
  }

  private String preference(int best, int other) {
    if (rank(best) > rank(other)) {
      return given[best] ? "is given" : "is named so";
    }
    return columns.get(best).filled() > columns.get(other).filled()
        ? "is better filled"
        : "stands before it";
  }

  /// A whole birth date makes its parts needless, unless it is blank or they were given; parts
  /// without a year say too little.
  private void settleBirthDate() {
    OptionalInt whole = first(Use.BIRTH_DATE);
    OptionalInt year = first(Use.BIRTH_YEAR);
    boolean parts = IntStream.range(0, uses.length).anyMatch(i -> given[i] && isPart(i));
    if (whole.isPresent() && parts && given[whole.getAsInt()]) {
      throw new UnusableMappingException(
          file + ": a birth date and parts of a birth date are both given; give one or the other.");
    }
    boolean blank = whole.isPresent() && columns.get(whole.getAsInt()).filled() == 0;
    if (whole.isPresent() && year.isPresent() && (parts || blank)) {
      set(whole.getAsInt(), Use.IGNORE, "the parts of the birth date are used");
      return;
    }
    for (int i = 0; i < uses.length; i++) {
      if (isPart(i) && whole.isPresent()) {
        set(i, Use.IGNORE, "the birth date has its own column");
      } else if (isPart(i) && year.isEmpty()) {
        set(i, Use.IGNORE, "there is no column of the birth year");
      }
    }
  }

  private boolean isPart(int i) {
    return uses[i] == Use.BIRTH_YEAR || uses[i] == Use.BIRTH_MONTH || uses[i] == Use.BIRTH_DAY;
  }

  private OptionalInt first(Use use) {
    return IntStream.range(0, uses.length).filter(i -> uses[i] == use).findFirst();
  }

  private void set(int i, Use use, String reason) {
    uses[i] = use;
    why[i] = reason;
  }

  private List<Found> found() {
    return IntStream.range(0, uses.length).mapToObj(i -> new Found(uses[i], why[i])).toList();
  }

  /// Whether any column links.
  static boolean links(List<Found> found) {
    Set<Use> all = Set.copyOf(found.stream().map(Found::use).toList());
    return all.stream().anyMatch(Use::compares);
  }
}
