package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.evenhand.app.intake.Layout.Column;
import org.junit.jupiter.api.Test;

final class HeaderTest {
  private static final Layout SMALL =
      new Layout(
          "small",
          List.of(Column.required("report_no", "report"), Column.optional("race")),
          List.of(":@computed"));
  private static final Layout LARGE =
      new Layout(
          "large",
          List.of(
              Column.required("report_no"), Column.required("race"), Column.required("location")),
          List.of());

  @Test
  void layoutIsRecognisedByItsColumnsInAnyOrderAndSpelling() {
    Header header = recognize("Location 1", " RACE ", "Location", "Report_No");
    assertEquals("large", header.layout().name());
    assertArrayEquals(new int[] {3}, header.fields(0));
    assertArrayEquals(new int[] {1}, header.fields(1));
    assertArrayEquals(new int[] {2}, header.fields(2));
    assertEquals(List.of("Columns not used: Location 1."), header.notes());
  }

  @Test
  void optionalColumnsMayBeMissing() {
    Header header = recognize("report");
    assertEquals("small", header.layout().name());
    assertArrayEquals(new int[0], header.fields(1));
  }

  @Test
  void unnamedAndComputedColumnsCountForNoLayoutButAreNamed() {
    Header header = recognize("", ":@computed_region_9t2m", "Report No");
    assertEquals("small", header.layout().name());
    assertEquals(List.of("Columns not used: (unnamed), :@computed_region_9t2m."), header.notes());
  }

  @Test
  void doubledColumnIsKeptTwiceAndNoted() {
    Header header = recognize("report_no", "Report", "race");
    assertArrayEquals(new int[] {0, 1}, header.fields(0));
    assertEquals(1, header.notes().size());
  }

  @Test
  void refusalNamesTheNearestLayoutAndTheDifference() {
    assertEquals(
        "a.csv line 1: no known layout has these columns; the nearest is large, of which report_no is missing, and which does not know \"sex\".",
        refusal("race", "location", "sex"));
  }

  @Test
  void refusalOfForeignColumnsShowsWhatIsExpected() {
    assertEquals(
        "a.csv line 1: no column is one we know (it begins \"x\", \"y\"); expected a header such as that of small: report_no.",
        refusal("x", "y"));
  }

  @Test
  void otherDelimitersAreNamed() {
    assertEquals(
        "a.csv line 1: the columns are separated by semicolons; expected commas. Save it as comma-separated CSV and read it again.",
        refusal("report_no;race;sex;age"));
    assertEquals(
        "a.csv line 1: the columns are separated by tabs; expected commas. Save it as comma-separated CSV and read it again.",
        refusal("report_no\trace\tsex\tage"));
  }

  private static Header recognize(String... names) {
    return Header.recognize("a.csv", List.of(names), List.of(SMALL, LARGE));
  }

  private static String refusal(String... names) {
    return String.valueOf(
        assertThrows(UnreadableFileException.class, () -> recognize(names)).getMessage());
  }
}
