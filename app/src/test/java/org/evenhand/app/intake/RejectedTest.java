package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class RejectedTest {
  @Test
  void socialSecurityNumbersAreMaskedWhoeverMakesIt() {
    Rejected rejected = new Rejected("f", 1, "name", "DOE 123-45-6789 x", "has 123-45-6789");
    assertEquals("DOE ***-**-**** x", rejected.value());
    assertEquals("has ***-**-****", rejected.reason());
  }

  @Test
  void nineDigitsAreMaskedInColumnsOfSocialSecurityNumbersOnly() {
    assertEquals("***-**-****", new Rejected("f", 1, "Def. SSN", "123456789", "").value());
    assertEquals("***-**-****", new Rejected("f", 1, "def_ssn", "123 45 6789", "").value());
    assertEquals("***-**-****", new Rejected("f", 1, "soc_sec_id", "123456789", "").value());
    assertEquals("150015427", new Rejected("f", 1, "Report_No", "150015427", "").value());
  }

  @Test
  void longValuesAreCutTo200Characters() {
    String value = new Rejected("f", 1, "c", "x".repeat(300), "").value();
    assertEquals("x".repeat(199) + "…", value);
  }
}
