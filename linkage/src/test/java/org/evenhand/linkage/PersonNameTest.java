package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersonNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      nullValues = "-",
      value = {
        "SMITH, JOHN ALAN JR|SMITH|JOHN|ALAN|JR",
        "SMITH JR, JOHN|SMITH|JOHN|''|JR",
        "SMITH, JOHN, JR|SMITH|JOHN|''|JR",
        "SMITH, JR, JOHN|SMITH|JOHN|''|JR",
        "SMITH III,JOHN A|SMITH|JOHN|A|III",
        "SMITH V, JOHN|SMITH|JOHN|''|V",
        "SMITH,JOHN|SMITH|JOHN|''|''",
        "SMITH ,  JOHN|SMITH|JOHN|''|''",
        "SMITH,|SMITH|''|''|''",
        "DE LA CRUZ, JUAN|DE LA CRUZ|JUAN|''|''",
        "O'BRIEN-SMITH, MARY ANN|O'BRIEN-SMITH|MARY|ANN|''",
        "ST. JOHN, ANNE|ST. JOHN|ANNE|''|''",
      })
  void beforeTheCommaStandsTheSurname(
      String name, String surname, String given, String middle, String suffix) {
    assertEquals(new PersonName(surname, given, middle, suffix), PersonName.parse(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "John Alan Smith Jr.|Smith|John|Alan|Jr.",
        "John Smith, Jr.|Smith|John|''|Jr.",
        "John Smith|Smith|John|''|''",
        "John Smith V|Smith|John|''|V",
        "John Q. Public II|Public|John|Q.|II",
        "Juan de la Cruz|de la Cruz|Juan|''|''",
        "Vincent van Gogh|van Gogh|Vincent|''|''",
        "Van Morrison|Morrison|Van|''|''",
        "Mary Ann St. John|St. John|Mary|Ann|''",
      })
  void withoutACommaTheSurnameStandsLastWithItsParticles(
      String name, String surname, String given, String middle, String suffix) {
    assertEquals(new PersonName(surname, given, middle, suffix), PersonName.parse(name));
  }

  @Test
  void oneWordIsASurname() {
    assertEquals(new PersonName("Prince", "", "", ""), PersonName.parse(" Prince "));
    assertEquals(new PersonName("Jr", "", "", ""), PersonName.parse("Jr"));
    assertEquals(new PersonName("", "", "", ""), PersonName.parse(" , "));
    assertEquals(new PersonName("", "", "", ""), PersonName.parse(""));
  }

  @Test
  void anInitialAfterTheCommaIsNoSuffix() {
    assertEquals(new PersonName("SMITH", "JOHN", "V", ""), PersonName.parse("SMITH, JOHN V"));
    assertEquals(new PersonName("NGUYEN", "VI", "", ""), PersonName.parse("NGUYEN, VI"));
  }

  @Test
  void namesInAnyScript() {
    assertEquals(
        new PersonName("Иванов", "Пётр", "Сергеевич", ""),
        PersonName.parse("Иванов, Пётр Сергеевич"));
    assertEquals(new PersonName("山田", "太郎", "", ""), PersonName.parse("山田 太郎"));
    assertEquals(new PersonName("山田", "太郎", "", ""), PersonName.parse("山田\u3000太郎"));
    assertEquals(new PersonName("김", "민준", "", ""), PersonName.parse("김, 민준"));
    assertEquals(new PersonName("حداد", "سامي", "", ""), PersonName.parse("حداد، سامي"));
    assertEquals(new PersonName("Müller", "Jörg", "", ""), PersonName.parse("Jörg Müller"));
    assertEquals(new PersonName("𐐀𐐁", "𐐂", "", ""), PersonName.parse("𐐂 𐐀𐐁"));
  }

  /// Whatever the text, each of its words is in exactly one part.
  @Test
  void noWordIsLostOrAdded() {
    String[] pieces = {"JOHN", "SMITH", "JR", "de", "la", "V", ",", ",", "III", "山田", "x.", "'"};
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder name = new StringBuilder();
      for (int n = random.nextInt(8); n > 0; n--) {
        name.append(pieces[random.nextInt(pieces.length)]).append(' ');
      }
      PersonName parsed = PersonName.parse(name.toString());
      assertEquals(
          words(name.toString().replace(',', ' ')),
          words(
              String.join(" ", parsed.surname(), parsed.given(), parsed.middle(), parsed.suffix())),
          name.toString());
    }
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new TreeMap<>();
    for (String word : text.strip().split(" +", -1)) {
      words.merge(word, 1, Integer::sum);
    }
    return words;
  }
}
