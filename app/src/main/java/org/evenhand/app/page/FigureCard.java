package org.evenhand.app.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.jspecify.annotations.Nullable;

/// A measure as the public sees it: a sentence, a chart, denominator, method and what is unknown,
/// and the way to check it.
///
/// @param populations titles of the benchmarks, in the order of their letters
record FigureCard(
    Measure measure,
    Scale scale,
    List<Line> lines,
    List<String> populations,
    DotAndInterval chart) {

  /// What every card says of where its figures come from.
  ///
  /// @param files how many were read
  record Origin(int files, String codeVersion, String asOf) {
    String filesInWords() {
      return files == 1 ? "One file" : Words.sentence(Words.spelled(files)) + " files";
    }
  }

  /// A chart of more rows than this would be longer than a screen: it shows the largest.
  private static final int MOST_ROWS = 12;

  private static final int MOST_IN_SHORT = 3;

  static FigureCard from(Measure measure) {
    Scale scale = Scale.of(measure);
    List<Line> lines = Line.of(measure);
    List<String> populations =
        measure.groups().stream()
            .map(Group::benchmark)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    if (lines.size() > MOST_ROWS && scale.ends() != Scale.Ends.BOUNDS) {
      lines = largestFirst(lines);
    }
    return new FigureCard(
        measure,
        scale,
        lines,
        populations,
        DotAndInterval.from(
            measure.id() + "-chart",
            measure.title(),
            measure.unit(),
            scale,
            drawn(lines),
            populations));
  }

  /// What has a place on the axis, if anything has. The other half of a yes or no stands in the
  /// table only: drawn, it would set the scale.
  private static List<Line> drawn(List<Line> lines) {
    List<Line> named = lines.stream().filter(Line::emphasised).toList();
    boolean any = lines.stream().anyMatch(Line::isNumber);
    return lines.stream()
        .filter(line -> !any || line.isNumber())
        .filter(line -> named.size() != 1 || !line.isNegationOf(named.getFirst()))
        .limit(MOST_ROWS)
        .toList();
  }

  private static List<Line> largestFirst(List<Line> lines) {
    return lines.stream()
        .sorted(
            Comparator.comparingDouble(Line::size)
                .reversed()
                .thenComparing(line -> line.figure().group()))
        .toList();
  }

  boolean isLong() {
    return lines.size() > MOST_ROWS;
  }

  /// What the chart leaves to the table.
  String chartNote() {
    long withheld =
        lines.stream().filter(line -> line.reading() instanceof Reading.Withheld).count();
    List<String> notes = new ArrayList<>();
    if (isLong()) {
      notes.add(
          "The chart shows the " + MOST_ROWS + " largest of " + Words.count(lines.size()) + ".");
    }
    if (withheld > 0 && !chart.isEmpty()) {
      notes.add(
          (withheld == 1 ? "One group is" : Words.counted(withheld, "groups") + " are")
              + " withheld to protect people.");
    }
    return String.join(" ", notes);
  }

  String id() {
    return measure.id();
  }

  boolean amounts() {
    return scale.kind() != Scale.Kind.SHARE;
  }

  /// Whether a count stands beside any figure.
  boolean hasCounts() {
    return !amounts() || lines.stream().anyMatch(line -> line.figure().count() != null);
  }

  /// `436 of 945 arrestees · Wilson 95 % · unknown for 34, bounds 46.1–49.7 %`.
  String underline() {
    List<String> parts = new ArrayList<>();
    parts.add(denominator());
    parts.add(intervalMethod());
    String unknown = unknown();
    if (!unknown.isEmpty()) {
      parts.add(unknown);
    }
    return Words.sentence(String.join(" · ", parts));
  }

  /// What is lacking in the table and why, each reason once.
  List<String> reasons() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Line line : lines) {
      for (String why : line.reasons()) {
        groups.computeIfAbsent(why, _ -> new ArrayList<>()).add(line.label());
      }
    }
    long shown =
        lines.stream().filter(line -> !(line.reading() instanceof Reading.Withheld)).count();
    return groups.entrySet().stream()
        .map(reason -> reasonOf(reason.getKey(), reason.getValue(), shown))
        .toList();
  }

  private static String reasonOf(String why, List<String> groups, long shown) {
    if (groups.size() == shown) {
      return Words.sentence(why);
    }
    return groups.size() > 3
        ? Words.count(groups.size()) + " groups: " + why
        : String.join(", ", groups) + ": " + why;
  }

  String denominator() {
    if (scale.isChange()) {
      return "the same cases under both policies";
    }
    if (scale.kind() == Scale.Kind.AMOUNT && scale.ends() == Scale.Ends.BOUNDS) {
      return "counted on the facts known";
    }
    List<Line> shown =
        lines.stream().filter(line -> line.emphasised() && !line.isUnknown()).toList();
    if (shown.size() == 1) {
      Group figure = shown.getFirst().figure();
      if (figure.count() != null && figure.of() != null) {
        return Words.count(figure.count()) + " of " + Words.counted(figure.of(), countedUnit());
      }
      if (amounts() && figure.count() != null) {
        return "among " + Words.counted(figure.count(), countedUnit());
      }
    }
    List<Long> denominators =
        lines.stream()
            .map(line -> amounts() ? line.figure().count() : line.figure().of())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return switch (denominators.size()) {
      case 0 -> amounts() ? "an amount, not a count" : "number of cases not published";
      case 1 -> "out of " + Words.counted(denominators.getFirst(), countedUnit());
      default -> "each out of its own total, in the table";
    };
  }

  /// How many are unknown, and between which ends the emphasised share lies whatever they are.
  String unknown() {
    if (scale.ends() == Scale.Ends.BOUNDS) {
      return "";
    }
    List<Line> unknown =
        lines.stream()
            .filter(Line::isUnknown)
            .filter(line -> line.figure().count() != null && line.figure().count() > 0)
            .toList();
    if (unknown.isEmpty()) {
      return "";
    }
    long missing =
        unknown.stream().mapToLong(line -> Objects.requireNonNull(line.figure().count())).sum();
    boolean more =
        lines.stream()
            .anyMatch(line -> line.isUnknown() && line.reading() instanceof Reading.Withheld);
    return more
        ? "unknown for " + Words.count(missing) + " and a withheld number more"
        : "unknown for " + Words.count(missing) + bounds((double) missing, unknown.getFirst());
  }

  private String bounds(double missing, Line unknown) {
    List<Line> named =
        lines.stream()
            .filter(line -> line.emphasised() && !line.isUnknown())
            .filter(line -> line.figure().count() != null && line.figure().of() != null)
            .toList();
    if (named.size() != 1) {
      return "";
    }
    Group group = named.getFirst().figure();
    double count = Objects.requireNonNull(group.count());
    double all = Objects.requireNonNull(group.of());
    if (!Objects.equals(group.of(), unknown.figure().of())) {
      all += missing;
    }
    return ", bounds " + Words.percentRange(count / all, (count + missing) / all);
  }

  /// A population of the legend: its title, and how the emphasised group compares with it.
  record Population(String letter, String title, String comparison) {}

  List<Population> legend() {
    List<Line> named = lines.stream().filter(Line::emphasised).toList();
    List<Population> legend = new ArrayList<>();
    for (int i = 0; i < populations.size(); i++) {
      String title = populations.get(i);
      String comparison =
          named.size() != 1
              ? ""
              : named.getFirst().benchmarksByShare().stream()
                  .filter(g -> Line.benchmark(g).equals(title))
                  .findFirst()
                  .map(g -> named.getFirst().label() + " here: " + Line.ratioInWords(g))
                  .orElse("");
      legend.add(new Population(DotAndInterval.letter(i), title, comparison));
    }
    return List.copyOf(legend);
  }

  String countedUnit() {
    return amounts() ? "cases" : measure.unit();
  }

  /// The table as CSV in a data URI, so that it can be saved from the page alone.
  String csv() {
    StringBuilder csv =
        new StringBuilder(
            "group,count,of,share,value,low,high,benchmark,benchmark share,ratio,ratio low,ratio"
                + " high,note\r\n");
    for (Group g : measure.groups()) {
      List<String> cells = new ArrayList<>();
      cells.add(quoted(g.group()));
      cells.add(text(g.count()));
      cells.add(text(g.of()));
      cells.add(text(g.share()));
      cells.add(text(g.value()));
      cells.add(text(g.low()));
      cells.add(text(g.high()));
      cells.add(quoted(text(g.benchmark())));
      cells.add(text(g.benchmarkShare()));
      cells.add(text(g.ratio()));
      cells.add(text(g.ratioLow()));
      cells.add(text(g.ratioHigh()));
      cells.add(quoted(g.withheld() != null ? "withheld: " + g.withheld() : text(g.why())));
      csv.append(String.join(",", cells)).append("\r\n");
    }
    return "data:text/csv;charset=utf-8;base64,"
        + Base64.getEncoder().encodeToString(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /// Quotes a text cell; one that a spreadsheet would run as a formula gets an apostrophe.
  private static String quoted(String text) {
    String safe = text.matches("^[=+@\\-].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }

  /// The clause of a method that names the interval.
  String intervalMethod() {
    if (scale.ends() == Scale.Ends.BOUNDS) {
      return "the line is no confidence interval: its ends are bounds";
    }
    if (scale.ends() == Scale.Ends.INPUT) {
      return "low to high as the inputs were given";
    }
    return List.of(measure.method().replaceFirst("\\.$", "").split("[.;:] ")).stream()
        .filter(clause -> clause.contains("interval"))
        .findFirst()
        .orElse(
            lines.stream().anyMatch(line -> line.reading() instanceof Reading.Measured)
                ? "95" + Words.NBSP + "% interval"
                : "as published");
  }

  /// The figure of the finding with its interval and denominator, in one line.
  String inShort() {
    List<Line> named = lines.stream().filter(Line::emphasised).toList();
    return named.size() == 1 && !scale.isChange()
        ? named.getFirst().valueInWords(measure.unit()) + " · " + denominator()
        : named.stream()
            .limit(MOST_IN_SHORT)
            .map(line -> line.label() + ": " + line.valueInWords(measure.unit()))
            .collect(Collectors.joining(" · "));
  }
}
