package org.evenhand.app.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an office tells those who oversee it about a month: figures only, with small counts
/// withheld. An empty count was withheld.
///
/// @param month its first day
/// @param through last day counted
/// @param units who was briefed, by agency and unit
/// @param rows what was sent before and after each first briefing
/// @param waiting cases to decide by their age on the day of release
/// @param decided cases decided in the last 90 days by the days it took
/// @param medianDays of those decided; empty where it was withheld or there are none
public record Statement(
    String office,
    LocalDate month,
    LocalDate through,
    List<UnitState> units,
    List<Row> rows,
    Spread waiting,
    Spread decided,
    Optional<Long> medianDays) {
  public Statement {
    units = List.copyOf(units);
    rows = List.copyOf(rows);
  }

  /// @param version in force on the last day
  /// @param briefedOn the unit's first briefing on it; empty where there was none
  /// @param how it was given, in words
  /// @param officers who serve there
  public record UnitState(
      String agency,
      String unit,
      String version,
      Optional<LocalDate> briefedOn,
      String how,
      Optional<Long> officers,
      Optional<Long> acknowledged,
      Optional<Long> briefed,
      Optional<Long> cameSince,
      Optional<Long> notBriefed) {}

  /// Before and after the first briefing of a unit on a version, both under that version.
  ///
  /// @param beforeThen the days before under the version then in force
  /// @param others the same days in units that were not briefed in them
  /// @param otherUnits which these are
  public record Row(
      String agency,
      String unit,
      String version,
      LocalDate briefedOn,
      Sides own,
      Tally beforeThen,
      Optional<Sides> others,
      List<String> otherUnits) {
    public Row {
      otherUnits = List.copyOf(otherUnits);
    }
  }

  /// @param change after minus before; empty where it may not be shown
  public record Sides(Tally before, Tally after, Optional<Change> change) {}

  /// Referrals of a window.
  ///
  /// @param asked those the guideline asks for
  /// @param notAsked those it does not
  /// @param open those of which that is not known
  /// @param share asked for, of all; empty where it may not be shown
  /// @param why there is no share; empty where there is one
  public record Tally(
      Window window,
      Optional<Long> asked,
      Optional<Long> notAsked,
      Optional<Long> open,
      Optional<Long> all,
      Optional<Share> share,
      String why) {}

  /// Asked for, of all: from none to all of the open ones. Between 0 and 1.
  ///
  /// @param low Wilson's lower end of `lowest`
  /// @param lowest with none of the open ones asked for
  /// @param highest with all of them; the same as `lowest` where none is open
  /// @param high Wilson's upper end of `highest`
  public record Share(double low, double lowest, double highest, double high) {
    boolean isKnown() {
      return lowest == highest;
    }
  }

  /// After minus before, wherever the open ones fall. Between −1 and 1.
  ///
  /// @param low Newcombe's lower end of `lowest`
  /// @param lowest with the open ones against the change
  /// @param highest with them for it; the same as `lowest` where none is open
  /// @param high Newcombe's upper end of `highest`
  public record Change(double low, double lowest, double highest, double high) {
    boolean isKnown() {
      return lowest == highest;
    }

    /// Whether it goes one way, whatever the open ones are and as far as chance goes.
    boolean isSure() {
      return low > 0 || high < 0;
    }
  }

  /// @param words one for each part
  /// @param counts in their order
  public record Spread(List<String> words, List<Optional<Long>> counts, Optional<Long> all) {
    public Spread {
      words = List.copyOf(words);
      counts = List.copyOf(counts);
    }
  }
}
