package org.evenhand.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CsvTest {
  @Test
  void quotesOnlyWhatMustBeQuoted() {
    assertEquals(
        "plain,\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",O'Brien",
        Csv.line(List.of("plain", "a,b", "say \"so\"", "two\nlines", "O'Brien")));
  }

  @Test
  void aRowHasAsManyValuesAsTheHeader() {
    Csv csv = new Csv(List.of("one", "two"));
    assertThrows(IllegalArgumentException.class, () -> csv.row("only"));
  }

  @Test
  void aRowAgainIsTheSameText() {
    Csv csv = new Csv(List.of("a", "b")).row("1", "x,y").again(0);
    assertEquals("a,b\r\n1,\"x,y\"\r\n1,\"x,y\"\r\n", csv.text(Csv.CRLF));
    assertEquals(2, csv.rows());
  }

  @Test
  void digitsKeepLeadingZeros() {
    assertEquals("007", Csv.digits(7, 3));
    assertEquals("1234", Csv.digits(1_234, 3));
  }
}
