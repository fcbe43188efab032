package org.evenhand.app.replay;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.records.Referral;
import org.evenhand.disparity.Area;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.FactName;

/// The cases of the past that policies are put to. A unit is what shares its facts: a police report
/// with its arrestees, or a referral. A subject is who is counted. Only drug cases, and those of
/// which that is not known, are in it.
public interface History {
  /// `incidents` or `referrals`.
  String kind();

  /// What a subject is called in the plural.
  String subjectWords();

  /// How many units.
  int units();

  /// Subjects of a unit.
  int subjectsOf(int unit);

  /// Race of each subject of a unit, as the source codes it.
  Race race(int unit, int subject);

  /// Facts of the units in `[from, to)`, a column a fact.
  List<Column> columns(int from, int to, List<FactName> asked);

  /// The areas a unit lies in, by index of [#areas()]: a bit each.
  int areasOf(int unit);

  /// Areas that benchmarks are of; every unit lies in the first.
  List<Area> areas();

  /// First and last year of the cases.
  int firstYear();

  int lastYear();

  /// The referral behind a unit; empty on police data, which name nobody.
  Optional<Referral> findReferral(int unit);

  /// The index of that referral among all that were read; empty on police data.
  OptionalInt findCase(int unit);

  /// Name of a subject's case for the office's own table.
  String caseId(int unit, int subject);

  /// Cases left out because they are known to be no drug cases.
  long outOfScope();

  default String period() {
    return firstYear() == lastYear()
        ? Integer.toString(firstYear())
        : firstYear() + " to " + lastYear();
  }
}
