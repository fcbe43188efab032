package org.evenhand.app.snapshots;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.shell.Times;

/// Which snapshots stay: the newest ones, the last of each month, and those that a published report
/// rests on.
///
/// @param newest how many of the newest stay
record Keeping(int newest) {
  static final Keeping USUAL = new Keeping(14);

  /// Snapshots whose folder goes.
  ///
  /// @param all of one office, newest first
  /// @param published snapshots that stay whatever their age
  List<Taken> goes(List<Taken> all, Collection<UUID> published) {
    Set<UUID> stays = new HashSet<>(published);
    all.stream().limit(newest).map(Taken::content).forEach(stays::add);
    Set<YearMonth> months = new HashSet<>();
    List<Taken> goes = new ArrayList<>();
    for (Taken each : all) {
      if (months.add(YearMonth.from(each.at().atZone(Times.ZONE)))) {
        stays.add(each.content());
      }
    }
    for (Taken each : all) {
      if (each.sameAs().isEmpty() && each.removed().isEmpty() && !stays.contains(each.id())) {
        goes.add(each);
      }
    }
    return goes;
  }
}
