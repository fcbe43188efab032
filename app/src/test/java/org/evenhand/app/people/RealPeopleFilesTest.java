package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.intake.Progress;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The public files with known truth: FEBRL, RecordLinkage, Splink.
final class RealPeopleFilesTest {
  private static final List<String> FEBRL =
      List.of(
          "ignore",
          "given_name",
          "surname",
          "street_number",
          "street",
          "unit",
          "city",
          "postcode",
          "state",
          "birth_date",
          "identifier");

  @ParameterizedTest
  @CsvSource({
    "dataset1.csv,1000",
    "dataset2.csv,5000",
    "dataset3.csv,5000",
    "dataset4a.csv,5000",
    "dataset4b.csv,5000"
  })
  void febrl(String name, int records) {
    People people = read(Mapping.NONE, SharedPersons.get(name));
    assertEquals(FEBRL, Written.uses(people, 0));
    assertEquals(records, people.records().size());
    assertEquals(List.of(), people.rejected());
    assertNothingTouchesABlank(people);
  }

  @Test
  void febrlTwoFilesAreJoinedAndTheirRowsToldApart() {
    People people =
        read(Mapping.NONE, SharedPersons.get("dataset4a.csv"), SharedPersons.get("dataset4b.csv"));
    assertEquals(10_000, people.records().size());
    assertEquals(0, people.records().sources()[4_999]);
    assertEquals(1, people.records().sources()[5_000]);
    assertEquals("dataset4a:1", people.names().name(0));
    assertEquals("dataset4b:5000", people.names().name(9_999));
    People named =
        read(
            Mapping.parse("record=rec_id"),
            SharedPersons.get("dataset4a.csv"),
            SharedPersons.get("dataset4b.csv"));
    assertEquals("rec-1070-org", named.names().name(0));
    assertEquals("rec-561-dup-0", named.names().name(5_000));
  }

  @Test
  void febrlWithAgeAndTelephone() {
    People people = read(Mapping.NONE, SharedPersons.get("dataset_A_10000.csv"));
    assertEquals(
        List.of(
            "ignore",
            "given_name",
            "surname",
            "street_number",
            "street",
            "unit",
            "city",
            "postcode",
            "state",
            "birth_date",
            "age",
            "phone",
            "identifier",
            "ignore"),
        Written.uses(people, 0));
  }

  @Test
  void twoNamesAndABirthDateInThreeParts() {
    People people = read(Mapping.NONE.withTruth("ent_id"), SharedPersons.get("RLdata10000.csv"));
    assertEquals(
        List.of(
            "given_name",
            "second_given_name",
            "surname",
            "second_surname",
            "birth_year",
            "birth_month",
            "birth_day",
            "truth"),
        Written.uses(people, 0));
    assertEquals(
        EnumSet.of(Field.GIVEN_NAME, Field.MIDDLE_NAME, Field.SURNAME, Field.BIRTH_DATE),
        fields(people));
    assertEquals("1967-09-27", Written.texts(people, Field.BIRTH_DATE).getFirst());
    assertEquals(9_000, Arrays.stream(people.truth()).distinct().count());
    assertEquals(0, Arrays.stream(people.truth()).filter(each -> each == 0).count());
  }

  @Test
  void splinkWithLabelledPairs() {
    LabelledPairs pairs = LabelledPairs.read(SharedPersons.get("fake_1000_labels.csv"));
    assertEquals("unique_id", pairs.recordColumn());
    assertEquals(3_176, pairs.rows().size());
    People people =
        read(
            Mapping.NONE.withTruth("cluster").withPairs(pairs), SharedPersons.get("fake_1000.csv"));
    assertEquals(
        List.of("record", "given_name", "surname", "birth_date", "city", "email", "truth"),
        Written.uses(people, 0));
    assertEquals("0", people.names().name(0));
    LabelledPairs.Found found = pairs.in(people);
    assertEquals(List.of(), found.rejected());
    assertEquals(3_176, found.pairs().size());
    assertEquals(new LabelledPairs.Pair(0, 1, 1.0), found.pairs().getFirst());
    assertEquals(new LabelledPairs.Pair(0, 4, 0.0), found.pairs().get(3));
  }

  private static People read(Mapping mapping, Path... files) {
    return PeopleFiles.read(List.of(files), mapping, Progress.SILENT);
  }

  private static Set<Field> fields(People people) {
    return people.records().columns().stream()
        .map(Column::field)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Field.class)));
  }

  private static void assertNothingTouchesABlank(People people) {
    for (Column column : people.records().columns()) {
      assertTrue(
          column.values().stream().allMatch(value -> value.equals(value.strip())), column.name());
      assertEquals(
          column.values().size(), column.values().stream().distinct().count(), column.name());
    }
  }
}
