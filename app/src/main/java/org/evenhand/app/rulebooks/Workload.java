package org.evenhand.app.rulebooks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How many hours an office's cases take, as somebody measured or estimated it: the file
/// `workload.csv` of the office's folder. Every row has a range and a source.
///
/// @param byActivity at most one a kind of work
public record Workload(Map<Activity, Hours> byActivity) {
  static final List<String> HEADER =
      List.of("activity", "hours_low", "hours", "hours_high", "source");

  /// A kind of work that drug referrals cause, and what it is counted by.
  public enum Activity {
    ATTORNEY_REVIEW("attorney hours per case reviewed"),
    ATTORNEY_FILED("attorney hours per case filed"),
    OFFICER_REFERRAL("officer hours per referral"),
    LABORATORY_CASE("laboratory hours per drug case");

    private final String words;

    Activity(String words) {
      this.words = words;
    }

    /// As in the file.
    public String words() {
      return words;
    }
  }

  /// Hours for one case: the best value within its range.
  public record Hours(double low, double value, double high, String source) {
    public Hours {
      if (!(low >= 0 && low <= value && value <= high)) {
        throw new IllegalArgumentException(
            "Hours are low, value and high in this order: %s, %s, %s".formatted(low, value, high));
      }
    }
  }

  public Workload {
    byActivity = Map.copyOf(byActivity);
  }

  public Optional<Hours> find(Activity activity) {
    return Optional.ofNullable(byActivity.get(activity));
  }

  static Workload read(Path path, String file, Problems problems) {
    Map<Activity, Hours> byActivity = new EnumMap<>(Activity.class);
    for (Rows.Row row : Rows.read(path, file, HEADER, problems)) {
      Optional<Activity> activity = activity(row);
      Optional<Hours> hours = hours(row);
      if (activity.isPresent()
          && hours.isPresent()
          && byActivity.putIfAbsent(activity.get(), hours.get()) != null) {
        row.wrong("activity", "\"" + row.get("activity") + "\" stands twice", "Keep one row");
      }
    }
    return new Workload(byActivity);
  }

  private static Optional<Activity> activity(Rows.Row row) {
    List<String> words = new ArrayList<>();
    for (Activity each : Activity.values()) {
      if (each.words.equals(row.get("activity"))) {
        return Optional.of(each);
      }
      words.add(each.words);
    }
    row.wrong(
        "activity", "\"" + row.get("activity") + "\"", "Expected " + String.join(", ", words));
    return Optional.empty();
  }

  private static Optional<Hours> hours(Rows.Row row) {
    String source = row.required("source");
    row.required("hours_low");
    row.required("hours");
    row.required("hours_high");
    Optional<Double> low = row.findNumber("hours_low");
    Optional<Double> value = row.findNumber("hours");
    Optional<Double> high = row.findNumber("hours_high");
    if (low.isEmpty() || value.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    if (!(low.get() >= 0 && low.get() <= value.get() && value.get() <= high.get())) {
      row.wrong(
          "hours",
          "%s lies not between %s and %s".formatted(value.get(), low.get(), high.get()),
          "Expected hours_low up to hours up to hours_high, none below 0");
      return Optional.empty();
    }
    return Optional.of(new Hours(low.get(), value.get(), high.get(), source));
  }
}
