package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.evenhand.linkage.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecognitionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "given_name,GIVEN_NAME",
    "FirstName,GIVEN_NAME",
    "first name,GIVEN_NAME",
    "FNAME,GIVEN_NAME",
    "fname_c1,GIVEN_NAME",
    "Def. First Name,GIVEN_NAME",
    "Surname,SURNAME",
    "LAST-NAME,SURNAME",
    "lname_c1,SURNAME",
    "DefendantLastName,SURNAME",
    "lname_c2,SECOND_SURNAME",
    "fname_c2,SECOND_GIVEN_NAME",
    "Middle Initial,MIDDLE_NAME",
    "name_suffix,SUFFIX",
    "Defendant,FULL_NAME",
    "Full Name,FULL_NAME",
    "D.O.B.,BIRTH_DATE",
    "DateOfBirth,BIRTH_DATE",
    "birth date,BIRTH_DATE",
    "DOB,BIRTH_DATE",
    "by,BIRTH_YEAR",
    "birth_month,BIRTH_MONTH",
    "bd,BIRTH_DAY",
    "Age,AGE",
    "street_number,STREET_NUMBER",
    "address_1,STREET",
    "Address Line 2,UNIT",
    "suburb,CITY",
    "Town,CITY",
    "ZIP Code,POSTCODE",
    "postcode,POSTCODE",
    "state,STATE",
    "phone_number,PHONE",
    "Phone 1,PHONE",
    "E-Mail,EMAIL",
    "soc_sec_id,IDENTIFIER",
    "SSN,IDENTIFIER",
    "Def. SSN,IDENTIFIER",
    "SID,FINGERPRINT",
    "state id,FINGERPRINT",
    "Fingerprint Number,FINGERPRINT",
    "FBI #,FINGERPRINT",
    "Record,RECORD"
  })
  void headersOfManyKinds(String header, Use use) {
    assertEquals(use, HeaderNames.find(header).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "cluster",
    "ent_id",
    "rec_id",
    "blocking_number",
    "source_dataset",
    "victim last name",
    "offense date",
    "year",
    "officer name",
    "filing county",
    "id"
  })
  void headersThatSayNothingAboutThePerson(String header) {
    assertTrue(HeaderNames.find(header).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "race,EVALUATION_RACE", "Def. Race,EVALUATION_RACE", "RACE_CODE,EVALUATION_RACE",
    "defRace,EVALUATION_RACE", "DEFRACE,EVALUATION_RACE", "race/ethnicity,EVALUATION_RACE",
    "Ethnicity,EVALUATION_ETHNICITY", "Hispanic?,EVALUATION_ETHNICITY", "sex,EVALUATION_SEX",
    "Gender,EVALUATION_SEX", "sexcd,EVALUATION_SEX"
  })
  void raceAndSexByTheirNames(String header, Use use) {
    assertEquals(use, RaceOrSex.find(header).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"trace", "essex", "address", "racer_id", "embrace"})
  void namesThatOnlyLookLikeRaceOrSex(String header) {
    assertTrue(RaceOrSex.find(header).isEmpty());
  }

  @Test
  void raceAndSexAreKeptApartByNameOrContentAndNeverLink() {
    String[] lines = new String[41];
    lines[0] = "surname,c1,gender,c2,mi";
    for (int i = 1; i <= 40; i++) {
      lines[i] =
          "Smith%d,%s,%s,%s,%s"
              .formatted(
                  i,
                  i % 2 == 0 ? "B" : "W",
                  i % 3 == 0 ? "" : "F",
                  i % 2 == 0 ? "male" : "Female",
                  "ABCDEFGHIJKLMNOP".charAt(i % 16));
    }
    People people = Written.read("", Written.file(folder, "a.csv", lines));
    assertEquals(
        List.of("surname", "evaluation_race", "evaluation_sex", "ignore", "middle_name"),
        Written.uses(people, 0));
    assertEquals(
        List.of(Use.EVALUATION_RACE, Use.EVALUATION_SEX),
        people.evaluations().stream().map(People.Evaluation::kind).toList());
    assertEquals(List.of("", "W", "B"), people.evaluations().getFirst().values());
    assertEquals(0, people.evaluations().getLast().codes()[2]);
    assertEquals(2, people.records().columns().size());
    assertTrue(
        Written.why(people, "c2").contains("\"gender\" is evaluation_sex as well and is named so"));
  }

  @Test
  void aNameThatTheContentDoesNotBearOutIsNotUsed() {
    Path file =
        Written.file(folder, "a.csv", "surname,dob,phone,age", "Smith,red,Ann Poe,7", "Poe,x,Bo,8");
    People people = Written.read("", file);
    assertEquals(List.of("surname", "ignore", "ignore", "age"), Written.uses(people, 0));
    assertEquals(
        "named like birth_date, but 0 % of its values are dates; if it is right, give"
            + " birth_date=dob",
        Written.why(people, "dob"));
    assertTrue(people.notices().contains("a.csv: columns not used: dob, phone."));
  }

  @Test
  void datesInMixedFormatsAreBirthDatesAndStayAsWritten() {
    Path file =
        Written.file(folder, "a.csv", "dob", "1990-01-02", "1/2/90", "2 Jan 1990", "19900102", "?");
    People people = Written.read("", file);
    assertEquals(
        List.of("1990-01-02", "1/2/90", "2 Jan 1990", "19900102", "?"),
        Written.texts(people, Field.BIRTH_DATE));
    assertTrue(people.notices().getLast().startsWith("Column \"dob\" holds \"?\" in 1 rows."));
  }

  @Test
  void contentAloneMapsNothingButIsProposed() {
    Path file =
        Written.file(
            folder, "a.csv", "surname,x,", "Smith,a@b.org,1990-01-02", "Poe,c@d.org,1991-01-02");
    People people = Written.read("", file);
    assertEquals(List.of("surname", "ignore", "ignore"), Written.uses(people, 0));
    assertEquals(
        "holds e-mail addresses; if they are the person's, give email=x", Written.why(people, "x"));
    assertEquals(
        "holds dates; if they are birth dates, give birth_date=#3", Written.why(people, ""));
    assertEquals(
        List.of("surname", "email", "birth_date"),
        Written.uses(Written.read("email=x,birth_date=#3", file), 0));
  }

  @Test
  void ofTwoColumnsForOneUseTheBetterFilledIsUsedAndTheOtherSaid() {
    Path file =
        Written.file(
            folder, "a.csv", "surname,home phone,mobile", "A,,555-1234", "B,555-9876,555-4321");
    People people = Written.read("", file);
    assertEquals(List.of("surname", "ignore", "phone"), Written.uses(people, 0));
    assertEquals(
        "\"mobile\" is phone as well and is better filled; to use this one, give phone=home phone",
        Written.why(people, "home phone"));
  }

  @Test
  void besideASurnameNameIsTheGivenName() {
    Path one = Written.file(folder, "one.csv", "name,surname", "Ann,Smith");
    assertEquals(List.of("given_name", "surname"), Written.uses(Written.read("", one), 0));
    Path two = Written.file(folder, "two.csv", "name,first name", "Smith,Ann");
    assertEquals(List.of("surname", "given_name"), Written.uses(Written.read("", two), 0));
  }

  @Test
  void socialSecurityNumbersAreNoDates() {
    Path file = Written.file(folder, "a.csv", "ssn,surname", "123-45-6789,Poe");
    assertEquals(List.of("identifier", "surname"), Written.uses(Written.read("", file), 0));
  }

  @Test
  void theMappingIsATableForPeople() {
    Path file = Written.file(folder, "a.csv", "surname,dob,cluster", "Müller,,1", "Poe,19900102,2");
    assertEquals(
        """
        a.csv: 2 rows, 0 of them rejected
          column   used as      filled  distinct  why
          surname  surname     100.0 %         2  by its name
          dob      birth_date   50.0 %         1  by its name
          cluster  not used    100.0 %         2  no known name; if it says who is who, give truth=cluster
        """,
        Written.read("", file).files().getFirst().table());
  }
}
