package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.linkage.SyntheticPeople.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ErrorRatesTest {
  private static final int RECORDS = 30_000;
  private static final SyntheticPeople PEOPLE =
      SyntheticPeople.of(Layout.FULL, RECORDS, 7).withRates(ErrorRates.none());

  /// Where each kind shows, and the least number of 30,000 records in which it can.
  @ParameterizedTest
  @CsvSource({
    "TYPO, surname, 29900",
    "TYPO, given_name, 29900",
    "TYPO, birth_date, 29900",
    "TYPO, street, 29900",
    "TYPO, postcode, 29900",
    "TYPO, phone, 29900",
    "TYPO, identifier, 29900",
    "OCR, surname, 29000",
    "OCR, street, 29900",
    "NICKNAME, given_name, 12000",
    "NAMES_SWAPPED, surname, 29900",
    "SUFFIX_MISSING, suffix, 500",
    "SURNAME_CHANGED, surname, 9000",
    "DOUBLE_NAME_BROKEN, surname, 1500",
    "TRANSLITERATED, surname, 6000",
    "TRANSLITERATED, given_name, 6000",
    "ABBREVIATED, street, 29900",
    "ABBREVIATED, middle_name, 20000",
    "MOVED, street_number, 29900",
    "MOVED, city, 12000",
    "CONTACT_CHANGED, phone, 29900",
    "CONTACT_CHANGED, email, 29000",
    "NAME_MISSING, surname, 30000",
    "NAME_MISSING, given_name, 30000",
    "BIRTH_DATE_MISSING, birth_date, 30000",
    "ADDRESS_MISSING, city, 30000",
    "POSTCODE_MISSING, postcode, 30000",
    "CONTACT_MISSING, phone, 30000",
    "IDENTIFIER_MISSING, identifier, 30000",
    "DAY_MONTH_SWAPPED, birth_date, 10000",
    "BIRTH_YEAR_SLIP, birth_date, 29900",
    "PLACEHOLDER_DATE, birth_date, 29000"
  })
  void errorsComeOutAsOftenAsSet(ErrorKind kind, String heading, int atLeast) {
    List<String> clean = column(ErrorRates.none(), heading);
    int possible = changed(clean, column(ErrorRates.none().with(kind, 1), heading));
    assertTrue(possible >= atLeast, "possible in " + possible);
    int made = changed(clean, column(ErrorRates.none().with(kind, 0.2), heading));
    // Binomial, of standard deviation sqrt(n · 0.2 · 0.8); five of them.
    assertEquals(0.2 * possible, made, 5 * StrictMath.sqrt(possible * 0.2 * 0.8));
  }

  @ParameterizedTest
  @EnumSource(ErrorKind.class)
  void anErrorOfOneKindLeavesTheOthersAsTheyWere(ErrorKind kind) {
    // A city is changed by typing, scanning, moving and leaving out only.
    if (List.of(ErrorKind.TYPO, ErrorKind.OCR, ErrorKind.MOVED, ErrorKind.ADDRESS_MISSING)
        .contains(kind)) {
      return;
    }
    ErrorRates some = ErrorRates.none().with(ErrorKind.TYPO, 0.1).with(ErrorKind.MOVED, 0.1);
    assertEquals(column(some, "city"), column(some.with(kind, 0.5), "city"));
  }

  @Test
  void errorsOfARaceAreItsOwn() {
    SyntheticPeople uneven =
        PEOPLE.withRates(ErrorRates.none().with(ErrorKind.TYPO, 0.1)).withErrorsOfRace("B", 3);
    List<String> races = column(PEOPLE, "race");
    List<String> clean = column(PEOPLE, "surname");
    List<String> written = column(uneven, "surname");
    for (String race : List.of("B", "W")) {
      int of = 0;
      int made = 0;
      for (int i = 0; i < RECORDS; i++) {
        if (races.get(i).equals(race)) {
          of++;
          made += clean.get(i).equals(written.get(i)) ? 0 : 1;
        }
      }
      double rate = race.equals("B") ? 0.3 : 0.1;
      assertEquals(rate * of, made, 5 * StrictMath.sqrt(of * rate * (1 - rate)));
    }
  }

  @Test
  void scalingMultipliesEveryRate() {
    ErrorRates twice = ErrorRates.typical().scaled(2);
    assertEquals(0.03, twice.rate(ErrorKind.TYPO), 1e-12);
    assertEquals(0.8, twice.rate(ErrorKind.SUFFIX_MISSING), 1e-12);
    assertEquals(0, ErrorRates.speed().scaled(7).rate(ErrorKind.SUFFIX_MISSING));
  }

  @Test
  void everyKindHappensInTheTypicalRates() {
    for (ErrorKind kind : ErrorKind.values()) {
      assertTrue(ErrorRates.typical().rate(kind) > 0, kind.toString());
    }
  }

  @Test
  void ratesThatAreNoSharesAreRefusedInASentence() {
    assertEquals(
        "The rate of TYPO is 1.5; it must lie between 0 and 1.",
        message(() -> ErrorRates.none().with(ErrorKind.TYPO, 1.5)));
    assertEquals(
        "The rate of OCR is NaN; it must lie between 0 and 1.",
        message(() -> ErrorRates.none().with(ErrorKind.OCR, Double.NaN)));
    assertEquals(
        "Errors are to be multiplied by 3.0. It must be at least 0, and the greatest rate, 0.4, must"
            + " not become greater than 1.",
        message(() -> ErrorRates.typical().scaled(3)));
  }

  private static String message(org.junit.jupiter.api.function.Executable executable) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  private static List<String> column(ErrorRates rates, String heading) {
    return column(PEOPLE.withRates(rates), heading);
  }

  private static List<String> column(SyntheticPeople people, String heading) {
    int column = people.layout().headings().indexOf(heading);
    List<String> values = new ArrayList<>();
    people.read(0, RECORDS, (record, person, cells) -> values.add(cells.get(column).toString()));
    return values;
  }

  private static int changed(List<String> one, List<String> other) {
    int changed = 0;
    for (int i = 0; i < one.size(); i++) {
      changed += one.get(i).equals(other.get(i)) ? 0 : 1;
    }
    return changed;
  }
}
