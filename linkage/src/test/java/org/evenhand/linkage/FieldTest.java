package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldTest {
  @ParameterizedTest
  @EnumSource
  void aFieldIsReadFromItsName(Field field) {
    assertEquals(field, Field.parse(field.text()));
    assertEquals(field, Field.parse(field.name()));
    assertEquals(field, Field.parse(" " + field.text().replace(' ', '-') + " "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "race",
        "Race",
        "RACE_CODE",
        "sex",
        "SEX",
        "gender",
        "ethnicity",
        "ethnic origin",
        "Hispanic",
        "is-latino",
        "Latinx",
        "skin colour",
        "skin-color"
      })
  void raceAndSexAreRefusedWithTheReason(String text) {
    String message = Given.refusal(IllegalArgumentException.class, () -> Field.parse(text));
    assertTrue(
        message.startsWith("\"" + text + "\" cannot link records: race, sex and ethnic origin"),
        message);
    assertTrue(message.contains("would be taken for one another"), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"racetrack", "sexton", "", "name", "favourite book"})
  void anyOtherWordIsRefusedWithTheListOfFields(String text) {
    String message = Given.refusal(IllegalArgumentException.class, () -> Field.parse(text));
    assertTrue(message.startsWith("There is no field \"" + text + "\"."), message);
    assertTrue(message.contains("given name, middle name, surname"), message);
  }

  /// A model compares fields; none of them says race or sex.
  @Test
  void noModelCanCompareRaceOrSex() {
    Pattern origin = Pattern.compile("race|sex|gender|ethnic|colou?r|origin|nation");
    for (Field field : Field.values()) {
      assertTrue(!origin.matcher(field.text()).find(), field.text());
    }
    Model model = DefaultModel.of(List.of(Field.values()));
    for (Comparison each : model.comparisons()) {
      assertTrue(!origin.matcher(each.name()).find(), each.name());
    }
  }
}
