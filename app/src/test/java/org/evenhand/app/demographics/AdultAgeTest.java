package org.evenhand.app.demographics;

import static org.evenhand.app.demographics.AdultAge.Standing.ADULT;
import static org.evenhand.app.demographics.AdultAge.Standing.JUVENILE;
import static org.evenhand.app.demographics.AdultAge.Standing.NOT_KNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.evenhand.app.demographics.AdultAge.Standing;
import org.evenhand.app.records.Exports;
import org.evenhand.app.records.Given;
import org.evenhand.app.records.Referrals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Seventeen was adult until the line at eighteen took force: certain everywhere from 1 July 2021,
/// in Jackson possibly from 1 January 2021 (State ex rel. T.J. v. Cundiff; us-mo-095/adult-age).
final class AdultAgeTest {
  @TempDir Path folder;

  private static Standing of(String day, int years, String... counties) {
    return AdultAge.from(Given.LAW)
        .of(new TreeSet<>(List.of(counties)), (int) LocalDate.parse(day).toEpochDay(), years);
  }

  @Test
  void seventeenWasAdultIn2020AndJuvenileFromJuly2021() {
    assertEquals(ADULT, of("2020-12-31", 17, "us-mo-095"));
    assertEquals(JUVENILE, of("2021-07-01", 17, "us-mo-095"));
  }

  @Test
  void betweenJanuaryAndJuly2021SeventeenIsNotKnownInJackson() {
    assertEquals(NOT_KNOWN, of("2021-03-01", 17, "us-mo-095"));
    assertEquals(JUVENILE, of("2021-03-01", 16, "us-mo-095"));
    assertEquals(ADULT, of("2021-03-01", 18, "us-mo-095"));
  }

  @Test
  void ofSeveralCountiesAllMustAgree() {
    assertEquals(ADULT, of("2020-12-31", 17, "us-mo-047", "us-mo-165"));
    assertEquals(NOT_KNOWN, of("2021-03-01", 17, "us-mo-047", "us-mo-165"));
    assertEquals(JUVENILE, of("2021-07-01", 17, "us-mo-047", "us-mo-165"));
  }

  @Test
  void anUnknownCountyIsAnyOfThem() {
    assertEquals(ADULT, of("2022-01-01", 40));
    assertEquals(JUVENILE, of("2022-01-01", 17));
    assertEquals(NOT_KNOWN, of("2021-03-01", 17));
    assertEquals(ADULT, of("2022-01-01", 40, "us-mo-999"), "a county without a rulebook");
  }

  @Test
  void anAgeThatIsNotStatedIsNotKnown() {
    assertEquals(NOT_KNOWN, of("2022-01-01", AdultAge.NO_AGE, "us-mo-095"));
    assertEquals(NOT_KNOWN, of("2022-01-01", 121, "us-mo-095"));
  }

  @Test
  void anUnreadableDayIsNotKnown() {
    assertEquals(
        NOT_KNOWN,
        AdultAge.from(Given.LAW).of(new TreeSet<>(List.of("us-mo-095")), AdultAge.NO_DAY, 17));
  }

  @Test
  void aDefendantsAgeIsCountedInCompletedYears() {
    Referrals read =
        new Exports(folder)
            .received(
                "1",
                new Exports.Person("Roe Cy", "W", "M", "2004-01-02"),
                1,
                "2022-01-01",
                Exports.POSSESSION)
            .received(
                "2",
                new Exports.Person("Roe Di", "W", "F", "2004-01-01"),
                1,
                "2022-01-01",
                Exports.POSSESSION)
            .received(
                "3",
                new Exports.Person("Roe Ed", "W", "M", ""),
                1,
                "2022-01-01",
                Exports.POSSESSION)
            .read();
    Defendants defendants = Defendants.from(read.charges());
    AdultAge line = AdultAge.from(Given.LAW);
    Optional<LocalDate> day = Optional.of(LocalDate.of(2022, 1, 1));
    assertEquals(JUVENILE, defendants.standing(0, "us-mo-095", day, line));
    assertEquals(ADULT, defendants.standing(1, "us-mo-095", day, line));
    assertEquals(NOT_KNOWN, defendants.standing(2, "us-mo-095", day, line));
    assertEquals(NOT_KNOWN, defendants.standing(1, "us-mo-095", Optional.empty(), line));
  }

  @Test
  void rowsThatDisagreeOnRaceNameNone() {
    Referrals read =
        new Exports(folder)
            .received("1", Exports.Person.ADA, 1, "2022-01-01", Exports.POSSESSION)
            .received(
                "1",
                new Exports.Person("Roe Ada", "W", "F", "1990-01-31"),
                2,
                "2022-01-01",
                Exports.DELIVERY)
            .read();
    Defendants defendants = Defendants.from(read.charges());
    assertEquals(Race.NOT_RECORDED, defendants.race(0));
    assertEquals(Sex.FEMALE, defendants.sex(0));
    assertEquals(AgeBand.FROM_25, defendants.age(0, LocalDate.of(2022, 1, 1)));
  }
}
