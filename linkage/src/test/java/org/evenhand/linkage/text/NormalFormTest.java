package org.evenhand.linkage.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NormalFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "smith|SMITH",
        "  De la   Cruz |DE LA CRUZ",
        "José Núñez|JOSE NUNEZ",
        "Müller|MULLER",
        "Groß|GROSS",
        "Sørensen|SORENSEN",
        "Ångström|ANGSTROM",
        "Nguyễn|NGUYEN",
        "İbrahim|IBRAHIM",
        "Smith-Jones|SMITH JONES",
        "Smith – Jones|SMITH JONES",
        "O'Brien|OBRIEN",
        "O’Brien|OBRIEN",
        "O`Brien|OBRIEN",
        "St. John|ST JOHN",
        "J.R.|JR",
        "4th/5th|4TH 5TH",
        "Иванова|ИВАНОВА",
        "ёлкина|ЕЛКИНА",
        "محمد|محمد",
        "مُحَمَّد|محمد",
        "李小龍|李小龍",
        "Ｓｍｉｔｈ１|SMITH1"
      })
  void writingIsTakenOffAndLettersOfEveryScriptAreKept(String written, String expected) {
    assertEquals(expected, NormalForm.words(written));
  }

  /// The marks that keyboards and word processors put for an apostrophe.
  @ParameterizedTest
  @ValueSource(strings = {"O‘Brien", "OʼBrien", "O´Brien", "O′Brien"})
  void everyApostropheVanishes(String written) {
    assertEquals("OBRIEN", NormalForm.words(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "-", "...", "?!", "' '", "\0", "\u200b", "(---)"})
  void whatHasNoLetterHasTheEmptyForm(String written) {
    assertEquals("", NormalForm.words(written));
    assertEquals("", NormalForm.compact(written));
  }

  @Test
  void aNulByteSeparatesLikeABlank() {
    assertEquals("ANN LEE", NormalForm.words("Ann\0Lee"));
  }

  @Test
  void numbersLoseEverythingBetweenThem() {
    assertEquals("8165550134", NormalForm.compact("(816) 555-0134"));
    assertEquals("SW1A1AA", NormalForm.compact("sw1a 1aa"));
    assertEquals("123456789", NormalForm.compact("123-45-6789"));
  }

  @Test
  void mailKeepsItsMarks() {
    assertEquals("ann.o'brien@mail.example", NormalForm.mail(" Ann.O'Brien@Mail.Example "));
  }

  @Test
  void theNormalFormOfANormalFormIsItself() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int c = 0; c < length; c++) {
        text.appendCodePoint(random.nextInt(0x20, 0x2000));
      }
      String form = NormalForm.words(text.toString());
      assertEquals(form, NormalForm.words(form), () -> "of " + text);
    }
  }
}
