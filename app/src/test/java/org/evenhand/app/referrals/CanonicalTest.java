package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class CanonicalTest {
  private static final SentReferral WHOLE = Given.referral(Given.json(Given.WHOLE));

  private static SentReferral with(String from, String to) {
    assertTrue(Given.WHOLE.contains(from), from);
    return Given.referral(Given.json(Given.WHOLE.replace(from, to)));
  }

  @Test
  void fieldsAreNetstringsInOneOrder() {
    String bytes = new String(Canonical.bytes(WHOLE), StandardCharsets.UTF_8);
    assertTrue(
        bytes.startsWith(
            "19:evenhand referral 1,6:office,9:us-mo-095,6:agency,17:us-mo-kansas-city,"),
        bytes);
  }

  @Test
  void theEnvelopeAndRaceAndSexAreNotInIt() {
    String digest = Canonical.digest(WHOLE);
    assertEquals(digest, Canonical.digest(with("\"m-1\"", "\"m-2\"")));
    assertEquals(digest, Canonical.digest(with("22:10:00-06:00", "23:59:00-06:00")));
    assertEquals(digest, Canonical.digest(with("\"race\": \"W\"", "\"race\": \"B\"")));
    assertEquals(digest, Canonical.digest(with("\"sex\": \"F\"", "\"sex\": \"M\"")));
  }

  @Test
  void anotherWritingOfTheSameDayIsTheSame() {
    String digest = Canonical.digest(WHOLE);
    assertEquals(digest, Canonical.digest(with("1990-07-04", "07/04/1990")));
    assertEquals(
        digest, Canonical.digest(with("2026-03-01T21:30:00-06:00", "2026-03-02T03:30:00Z")));
    assertEquals(digest, Canonical.digest(with("Sample.\\nShe", "Sample.\\r\\nShe")));
    assertEquals(
        Canonical.digest(with("Ann Other", "Ren\\u00e9e")),
        Canonical.digest(with("Ann Other", "Rene\\u0301e")));
  }

  @Test
  void everyStatedFieldChangesTheDigest() {
    String digest = Canonical.digest(WHOLE);
    for (String text :
        List.of(
            "KC26012345",
            "2026-02-28",
            "345",
            "1200 Example",
            "Sampleton",
            "21:30",
            "579.015\"",
            "001Y202035",
            "Possession",
            "felony",
            "\"D\"",
            "fentanyl",
            "about 3",
            "grams",
            "\"Ann\"",
            "\"Q\"",
            "\"Sample\"",
            "Jr",
            "ANNIE",
            "1990",
            "P123",
            "MO77",
            "12 Sample",
            "\"4\"",
            "\"Kansas City\"",
            "\"MO\"",
            "64100",
            "witness",
            "Bo Example",
            "4411",
            "She ran",
            "2026-05-01",
            "\"item\": \"1\"")) {
      String changed =
          switch (text) {
            case "felony" -> "misdemeanor";
            case "witness" -> "other";
            case "2026-02-28" -> "2026-02-27";
            case "2026-05-01" -> "2026-05-02";
            case "21:30" -> "21:31";
            case "1990" -> "1991";
            default -> text.replaceFirst("[A-Za-z0-9](?=[^A-Za-z0-9]*$)", "8");
          };
      assertNotEquals(digest, Canonical.digest(with(text, changed)), text);
    }
  }

  @Test
  void theMachinesLanguageChangesNothing() {
    String digest = Canonical.digest(WHOLE);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(digest, Canonical.digest(Given.referral(Given.json(Given.WHOLE))));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(digest, Canonical.digest(Given.referral(Given.json(Given.WHOLE))));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void differencesAreToldInWords() {
    assertEquals(List.of(), Difference.between(WHOLE, with("\"m-1\"", "\"m-2\"")));
    SentReferral later =
        Given.referral(
            Given.json(
                Given.WHOLE
                    .replace("\"statute\": \"579.015\"", "\"statute\": \"579.020\"")
                    .replace(", \"due\": \"2026-05-01\"", ", \"resulted\": \"2026-03-02\"")
                    .replace(
                        "\"status\": \"in custody\", \"since\": \"2026-03-01T21:30:00-06:00\"",
                        "\"status\": \"not in custody\"")));
    assertEquals(
        List.of(
            "Custody: was \"in custody\", is now \"not in custody\".",
            "Held since: was \"2026-03-02T03:30:00Z\", is no longer stated.",
            "Charge 1, statute: was \"579.015\", is now \"579.020\".",
            "Laboratory item 1, due: was \"2026-05-01\", is no longer stated.",
            "Laboratory item 1, resulted: was not stated, is now \"2026-03-02\"."),
        Difference.between(WHOLE, later).stream().map(Difference::sentence).toList());
  }
}
