package org.evenhand.app.statements;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.briefings.Briefing;
import org.evenhand.app.briefings.Standing;

/// Officers counted by what they were told, unit by unit.
final class OfficerCounts {
  private OfficerCounts() {}

  /// Counts of officers by state, with their sums; a whole agency is the sum of its units.
  static void into(Cells cells, List<Standing> standings) {
    for (Standing each : standings) {
      cells.add(cell(each), each.officers().size());
      for (Standing.State state : Standing.State.values()) {
        cells.add(cell(each, state), each.count(state));
      }
      cells.sum(
          cell(each), List.of(Standing.State.values()).stream().map(s -> cell(each, s)).toList());
      List<Standing> within =
          each.unit().isEmpty()
              ? standings.stream()
                  .filter(s -> s.agency().equals(each.agency()) && !s.unit().isEmpty())
                  .toList()
              : List.of();
      if (!within.isEmpty()) {
        cells.sum(cell(each), within.stream().map(OfficerCounts::cell).toList());
        for (Standing.State state : Standing.State.values()) {
          // Who came since is told by the unit; for the agency they were not briefed.
          if (state == Standing.State.ACKNOWLEDGED || state == Standing.State.BRIEFED) {
            cells.sum(cell(each, state), within.stream().map(s -> cell(s, state)).toList());
          }
        }
      }
    }
  }

  static Statement.UnitState shown(Standing standing, Cells.Shown shown) {
    return new Statement.UnitState(
        standing.agency(),
        standing.unit(),
        standing.version().id(),
        standing.first().map(Briefing::givenOn),
        standing.first().map(b -> b.how().words()).orElse(""),
        shown.find(cell(standing)),
        find(standing, Standing.State.ACKNOWLEDGED, shown),
        find(standing, Standing.State.BRIEFED, shown),
        find(standing, Standing.State.CAME_SINCE, shown),
        find(standing, Standing.State.NOT_BRIEFED, shown));
  }

  private static Optional<Long> find(Standing standing, Standing.State state, Cells.Shown shown) {
    return shown.find(cell(standing, state));
  }

  private static String cell(Standing of) {
    return "officers of " + Sent.sender(of.agency(), of.unit());
  }

  private static String cell(Standing of, Standing.State state) {
    return cell(of) + ": " + state;
  }
}
