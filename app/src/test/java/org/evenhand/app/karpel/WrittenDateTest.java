package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenDateTest {
  private static final LocalDate LAST_OF_JANUARY = LocalDate.of(2022, 1, 31);

  private final List<Rejected> rejected = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/31/2022",
        "01/31/2022",
        "01/31/2022 06:00:00 PM",
        "1/31/2022 6:00 pm",
        "01/31/2022 18:00",
        "2022-01-31",
        "2022-01-31 18:00:00",
        "2022-01-31T18:00:00.000Z"
      })
  void bothGenerationsAndIsoAreRead(String written) {
    assertEquals(new Stated.Value<>(LAST_OF_JANUARY, written), WrittenDate.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1/31/22",
        "31/01/2022",
        "02/30/2022",
        "2022-13-01",
        "Jan 31, 2022",
        "44592",
        "01/31/2022 25:00:00",
        "01/31/2022 foo"
      })
  void whatIsNoDateStaysAsWritten(String written) {
    assertEquals(new Stated.Unreadable<LocalDate>(written), WrittenDate.parse(written));
  }

  @Test
  void blankIsNotUnreadable() {
    assertEquals(new Stated.Blank<LocalDate>(), WrittenDate.parse(" "));
  }

  @Test
  void anUnreadableDateIsReported() {
    assertEquals(
        new Stated.Unreadable<LocalDate>("1/31/22"), check().event("Referral Date", "1/31/22"));
    assertEquals(
        List.of(
            new Rejected(
                "Rcvd.csv",
                7,
                "Referral Date",
                "1/31/22",
                "not a date; expected a date as 01/31/2022, 01/31/2022 06:00:00 PM or 2022-01-31, the year in four digits.")),
        rejected);
  }

  @Test
  void aDateAfterTheLastIsRefusedAndTheLastItselfIsRead() {
    assertEquals(
        new Stated.Value<>(LAST_OF_JANUARY, "1/31/2022"), check().event("Filing Dt.", "1/31/2022"));
    assertEquals(
        new Stated.Unreadable<LocalDate>("2/1/2022"), check().event("Filing Dt.", "2/1/2022"));
    assertEquals("in the future; expected a date up to 2022-01-31.", rejected.getFirst().reason());
  }

  @Test
  void aDateBeforeTheSystemIsRefused() {
    assertEquals(
        new Stated.Unreadable<LocalDate>("1/31/0022"), check().event("Filing Dt.", "1/31/0022"));
  }

  @Test
  void aBirthOnTheDayTheCaseBeganIsTheLastPossible() {
    assertEquals(
        new Stated.Value<>(LocalDate.of(2020, 5, 1), "5/1/2020"), birth("5/1/2020", "2020-05-01"));
    assertEquals(new Stated.Unreadable<LocalDate>("5/2/2020"), birth("5/2/2020", "2020-05-01"));
  }

  @Test
  void nobodyIsOlderThanAHundredAndTen() {
    assertEquals(
        new Stated.Value<>(LocalDate.of(1910, 5, 1), "5/1/1910"), birth("5/1/1910", "2020-05-01"));
    assertEquals(new Stated.Unreadable<LocalDate>("4/30/1910"), birth("4/30/1910", "2020-05-01"));
  }

  @Test
  void theFirstOfJanuary1900IsNoBirthDate() {
    assertEquals(new Stated.Unreadable<LocalDate>("01/01/1900"), birth("01/01/1900", "2005-05-01"));
    assertEquals(
        "what databases write for no date; the birth date is unknown.",
        rejected.getFirst().reason());
  }

  @Test
  void aBirthWithoutACaseDateIsHeldAgainstTheLast() {
    assertEquals(
        new Stated.Unreadable<LocalDate>("2/1/2022"),
        check().birth("Def. DOB", "2/1/2022", Optional.empty()));
  }

  private Stated<LocalDate> birth(String written, String onDay) {
    return check().birth("Def. DOB", written, Optional.of(LocalDate.parse(onDay)));
  }

  private DateCheck check() {
    return new DateCheck("Rcvd.csv", 7, Optional.of(LAST_OF_JANUARY), rejected::add);
  }
}
