package org.evenhand.app.rulebooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an office's cases take in hours, days of jail and dollars, as somebody measured or
/// estimated it: the file `workload.csv` of the office's folder. Every row has a range and a
/// source.
///
/// @param byActivity at most one a kind of work
/// @param byRate at most one a kind of price
public record Workload(Map<Activity, Range> byActivity, Map<Rate, Range> byRate) {
  static final List<String> HEADER = List.of("activity", "low", "value", "high", "source");

  /// The cases a kind of work is counted by.
  public enum Per {
    REFERRED,
    REVIEWED,
    FILED
  }

  /// A kind of work that drug referrals cause.
  public enum Activity {
    ATTORNEY_REVIEW("attorney hours per case reviewed", Per.REVIEWED),
    ATTORNEY_FILED("attorney hours per case filed", Per.FILED),
    OFFICER_REFERRAL("officer hours per referral", Per.REFERRED),
    LABORATORY_CASE("laboratory hours per drug case", Per.REFERRED),
    JAIL_FILED("jail bed-days per case filed", Per.FILED);

    /// Those in hours.
    public static final List<Activity> HOURS =
        List.of(ATTORNEY_REVIEW, ATTORNEY_FILED, OFFICER_REFERRAL, LABORATORY_CASE);

    private final String words;
    private final Per per;

    Activity(String words, Per per) {
      this.words = words;
      this.per = per;
    }

    /// As in the file.
    public String words() {
      return words;
    }

    public Per per() {
      return per;
    }
  }

  /// What work costs, and what a new policy takes once.
  public enum Rate {
    ATTORNEY("dollars per attorney hour"),
    OFFICER("dollars per officer hour"),
    LABORATORY("dollars per laboratory hour"),
    JAIL("dollars per jail bed-day"),
    INTRODUCTION("hours once to introduce a policy");

    private final String words;

    Rate(String words) {
      this.words = words;
    }

    /// As in the file.
    public String words() {
      return words;
    }
  }

  /// The best value within its range, in the unit that the row names.
  public record Range(double low, double value, double high, String source) {
    public Range {
      if (!(low >= 0 && low <= value && value <= high)) {
        throw new IllegalArgumentException(
            "A range is low, value and high in this order: %s, %s, %s".formatted(low, value, high));
      }
    }
  }

  public Workload {
    byActivity = Map.copyOf(byActivity);
    byRate = Map.copyOf(byRate);
  }

  public Optional<Range> find(Activity activity) {
    return Optional.ofNullable(byActivity.get(activity));
  }

  public Optional<Range> find(Rate rate) {
    return Optional.ofNullable(byRate.get(rate));
  }

  /// A file of the same form that lies elsewhere.
  ///
  /// @throws JurisdictionsException with every problem, each with its line
  public static Workload read(Path file) {
    Problems problems = new Problems();
    Workload workload = read(file, String.valueOf(file.getFileName()), problems);
    problems.check();
    return workload;
  }

  static Workload read(Path path, String file, Problems problems) {
    Map<Activity, Range> byActivity = new EnumMap<>(Activity.class);
    Map<Rate, Range> byRate = new EnumMap<>(Rate.class);
    for (Rows.Row row : Rows.read(path, file, HEADER, problems)) {
      put(row, range(row), byActivity, byRate);
    }
    return new Workload(byActivity, byRate);
  }

  private static void put(
      Rows.Row row,
      Optional<Range> range,
      Map<Activity, Range> byActivity,
      Map<Rate, Range> byRate) {
    List<String> words = new ArrayList<>();
    for (Activity each : Activity.values()) {
      words.add(each.words);
      if (each.words.equals(row.get("activity"))) {
        range.ifPresent(r -> once(row, byActivity.putIfAbsent(each, r) == null));
        return;
      }
    }
    for (Rate each : Rate.values()) {
      words.add(each.words);
      if (each.words.equals(row.get("activity"))) {
        range.ifPresent(r -> once(row, byRate.putIfAbsent(each, r) == null));
        return;
      }
    }
    row.wrong(
        "activity", "\"" + row.get("activity") + "\"", "Expected " + String.join(", ", words));
  }

  private static void once(Rows.Row row, boolean first) {
    if (!first) {
      row.wrong("activity", "\"" + row.get("activity") + "\" stands twice", "Keep one row");
    }
  }

  private static Optional<Range> range(Rows.Row row) {
    String source = row.required("source");
    row.required("low");
    row.required("value");
    row.required("high");
    Optional<Double> low = row.findNumber("low");
    Optional<Double> value = row.findNumber("value");
    Optional<Double> high = row.findNumber("high");
    if (low.isEmpty() || value.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (!(low.get() >= 0 && low.get() <= value.get() && value.get() <= high.get())) {
      row.wrong(
          "value",
          "%s lies not between %s and %s".formatted(value.get(), low.get(), high.get()),
          "Expected low up to value up to high, none below 0");
      return Optional.empty();
    }
    return Optional.of(new Range(low.get(), value.get(), high.get(), source));
  }
}
