package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.evenhand.app.referrals.ReturnLetter.Missing;
import org.evenhand.app.referrals.ReturnLetter.Paragraph;
import org.junit.jupiter.api.Test;

final class ReturnLetterTest {
  private static final ReturnLetter.Heads HEADS =
      new ReturnLetter.Heads(
          "Example County Prosecutor",
          "Example Police",
          "26-7",
          LocalDate.of(2026, 3, 2),
          "A. Sample, assistant prosecutor");

  @Test
  void theLetterSaysWhatIsMissingAndWhy() {
    ReturnLetter letter =
        ReturnLetter.of(
            HEADS,
            List.of(
                new Missing(
                    "The weight of the substance",
                    "The guideline asks whether it is more than 10 grams (guideline, section 2)."),
                new Missing("The laboratory result.", "")),
            List.of("Please send the recording too."),
            true);
    assertEquals(
        """
        Example County Prosecutor
        March 2, 2026

        To: Example Police

        Returned: report 26-7

        We cannot decide on this referral yet. These 2 things are missing:

        1. The weight of the substance. The guideline asks whether it is more than 10
           grams (guideline, section 2).
        2. The laboratory result.

        Please send the recording too.

        The referral says that the defendant is in custody. The time in which a charge
        must be filed keeps running while this is open.

        Please send the referral again under the same report number, with what is
        missing. This letter is not a decision to decline the case.

        A. Sample, assistant prosecutor
        """,
        letter.text());
    assertTrue(letter.paragraphs().contains(new Paragraph.Heading("Returned: report 26-7")));
  }

  @Test
  void noLineIsLongerThan78AndOneThingIsSingular() {
    String text =
        ReturnLetter.of(HEADS, List.of(new Missing("x ".repeat(200), "")), List.of(), false).text();
    assertTrue(text.lines().allMatch(line -> line.length() <= 78), text);
    assertTrue(text.contains("This is missing:"));
    assertFalse(text.contains("custody"));
  }

  @Test
  void aLetterForNothingIsNotWritten() {
    assertThrows(
        IllegalArgumentException.class, () -> ReturnLetter.of(HEADS, List.of(), List.of(), false));
  }

  @Test
  void theMachinesLanguageChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertTrue(
          ReturnLetter.of(HEADS, List.of(), List.of("Why."), false)
              .text()
              .contains("March 2, 2026"));
    } finally {
      Locale.setDefault(before);
    }
  }
}
