package org.evenhand.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.app.demo.Charge.Kind;
import org.junit.jupiter.api.Test;

final class ChargeTest {
  private static String category(String code) {
    return code.substring(code.length() - 2);
  }

  @Test
  void codesAreSectionSequenceYearAndNationalCode() {
    for (Kind kind : Kind.values()) {
      for (int year = 2016; year <= 2024; year++) {
        for (Charge charge : Charge.draw(kind, year, new Draw(year))) {
          assertTrue(charge.code().matches("\\d{3}\\.\\d{3}-\\d{3}Y\\d{6}"), charge.code());
          assertTrue(charge.severity().matches("[FM]") && charge.felonyClass().matches("[A-E]"));
        }
      }
    }
  }

  @Test
  void possessionIsAClassDFelonyAndDeliveryAClassC() {
    Charge possession = Charge.draw(Kind.POSSESSION, 2020, new Draw(1)).getLast();
    assertEquals("579.015-001Y202035", possession.code());
    assertEquals("FD", possession.severity() + possession.felonyClass());
    Charge delivery = Charge.draw(Kind.SALE, 2018, new Draw(1)).getLast();
    assertEquals("579.020-004Y201735", delivery.code());
    assertEquals("FC", delivery.severity() + delivery.felonyClass());
  }

  /// Without classes a reader may have nothing but the first row; the drop has no classes.
  @Test
  void whereTheLayoutHasNoClassesTheFirstRowIsOfTheLeadsCategory() {
    Draw draw = new Draw(2);
    for (int i = 0; i < 500; i++) {
      List<Charge> drugs = Charge.draw(Kind.POSSESSION, 2019, draw);
      assertEquals("35", category(drugs.getFirst().code()));
      List<Charge> violent = Charge.draw(Kind.VIOLENT, 2019, draw);
      assertTrue(category(violent.getFirst().code()).matches("12|13|52"), violent.toString());
    }
  }

  @Test
  void someFirstRowsAreNotTheLead() {
    Draw draw = new Draw(2);
    int paraphernalia = 0;
    int drugsBeforeViolence = 0;
    for (int i = 0; i < 500; i++) {
      boolean minor = Charge.draw(Kind.SALE, 2019, draw).getFirst().severity().equals("M");
      paraphernalia += minor ? 1 : 0;
      String first = Charge.draw(Kind.VIOLENT, 2023, draw).getFirst().code();
      drugsBeforeViolence += first.startsWith("579.015") ? 1 : 0;
    }
    assertTrue(paraphernalia > 20 && drugsBeforeViolence > 20);
  }

  @Test
  void assaultIsViolentByItsSection() {
    Draw draw = new Draw(2);
    Set<String> sections = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      sections.add(Charge.draw(Kind.ASSAULT, 2018, draw).getFirst().code().substring(0, 3));
    }
    assertEquals(Set.of("565", "570"), sections);
  }
}
