package org.evenhand.app.snapshots;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A report or back-test made of a snapshot.
///
/// @param kind `report` or `backtest`, as the command is called
/// @param arguments as the command line takes them, without folders
/// @param published when somebody answered for showing it
public record Run(
    UUID id,
    UUID snapshot,
    String office,
    Instant at,
    String actor,
    String kind,
    List<String> arguments,
    Optional<Ended> ended,
    Optional<Instant> published) {
  public Run {
    arguments = List.copyOf(arguments);
  }

  /// How it ended.
  ///
  /// @param said what the command had to say; of a failure, why
  public record Ended(Instant at, boolean done, String said) {}

  public boolean isDone() {
    return ended.filter(Ended::done).isPresent();
  }

  /// For instance `Report, year 2020`.
  public String words() {
    StringBuilder words = new StringBuilder(kind.equals("report") ? "Report" : "Back-test");
    for (int i = 0; i + 1 < arguments.size(); i += 2) {
      String what = arguments.get(i).replaceFirst("^--", "");
      words
          .append(", ")
          .append(what.equals("current") ? "in force" : what.equals("candidate") ? "tried" : what);
      words.append(' ').append(arguments.get(i + 1));
    }
    return words.toString();
  }
}
