package org.evenhand.app.replay;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.identity.Persons;
import org.evenhand.app.identity.ViolentRecords;
import org.evenhand.app.identity.ViolentRecords.Nearest;
import org.evenhand.app.records.Referral;

/// The people of a history that names them, followed through all records.
///
/// @param persons who is one person, taken for certain
/// @param records of violence in any case of theirs
/// @param firstDay of the records
/// @param lastDay of the records
public record Followed(
    Persons persons, ViolentRecords records, LocalDate firstDay, LocalDate lastDay) {
  /// A unit whose person or day is not known.
  static final int LOST = Integer.MIN_VALUE;

  /// Of everything a prosecutor's exports hold.
  public static Followed of(List<Referral> all, Persons persons, LocalDate lastDay) {
    LocalDate first =
        all.stream().flatMap(r -> r.received().stream()).min(LocalDate::compareTo).orElse(lastDay);
    return new Followed(persons, new ViolentRecords(all, persons), first, lastDay);
  }

  /// Each unit of a history, looked up once.
  ///
  /// @param persons key of each unit's person
  /// @param days epoch day of each unit's receipt, or [#LOST] where person or day is not known
  /// @param nearest violence nearest to each unit
  record Units(int[] persons, int[] days, Nearest[] nearest) {}

  Units units(History history) {
    int n = history.units();
    Units units = new Units(new int[n], new int[n], new Nearest[n]);
    for (int unit = 0; unit < n; unit++) {
      Referral referral = history.findReferral(unit).orElseThrow();
      int index = history.findCase(unit).orElseThrow();
      boolean known = persons.isKnown(index) && referral.received().isPresent();
      units.persons()[unit] = persons.of(index);
      units.days()[unit] = known ? (int) referral.received().orElseThrow().toEpochDay() : LOST;
      units.nearest()[unit] = known ? records.nearest(index) : Nearest.NOTHING;
    }
    return units;
  }
}
