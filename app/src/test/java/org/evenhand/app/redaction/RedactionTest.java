package org.evenhand.app.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.referrals.SentPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactionTest {
  private static SentPerson person(String given, String middle, String surname, String... aliases) {
    return new SentPerson(
        Set.of(SentPerson.Role.DEFENDANT),
        new SentPerson.Name(given, middle, surname, "", ""),
        List.of(aliases),
        new Stated.Blank<>(),
        List.of(),
        new SentPerson.Address("77 Hidden Hollow", "", "", "", ""));
  }

  private static final List<SentPerson> PERSONS =
      List.of(
          person("Marcus", "Tyrell", "Black", "Lil Smoke"),
          person("Ana María", "", "García-López"),
          person("Will", "", "O'Brien"),
          person("Deshawn", "", "Black"));

  private static String redacted(String text) {
    return Redaction.of(text, PERSONS).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Names in any order, with titles, initials, suffixes, possessives, aliases, accents.
        "Marcus Black ran. | Person 1 ran.",
        "BLACK, MARCUS T. said no. | Person 1 said no.",
        "Marcus T. Black Jr. was seen. | Person 1 was seen.",
        "I saw M. T. Black's hand. | I saw Person 1's hand.",
        "Ana Maria Garcia Lopez paid. | Person 2 paid.",
        "Ms. García paid Lopez. | Person 2 paid Person 2.",
        "O’Brien and will argued. | Person 3 and will argued.",
        "Will said he will go. | Person 3 said he will go.",
        "marcus black ran | Person 1 ran",
        "They call him Lil Smoke. | They call him Person 1.",
        "MTB signed, then M.B. left. | Person 1 signed, then Person 1 left.",
        "Deshawn Black and Marcus Black | Person 4 and Person 1",
        // A surname that is a color.
        "Mr. Black got into a black car. | Person 1 or Person 4 got into a black car.",
        "Black's black Ford Taurus | Person 1 or Person 4's black Ford Taurus",
        "Then Black fled. | Then Person 1 or Person 4 fled.",
        // Race, not a color.
        "two black males in a white van | two [description] males in a white van",
        "a B/M, 25, and a W/F | a [description], 25, and a [description]",
        "the suspect is black | the suspect is [description]",
        "an African-American man, Hispanic, African American | an [description] man, [description], [description]",
        "young white women | young [description] women",
        "Race: Black | Race: [description]",
        "a known black gang | a known [description] gang",
        // A thing's color.
        "a black and white Jeep | a black and white Jeep",
        "a small black digital scale | a small black digital scale",
        "white powder in a brown paper bag | white powder in a brown paper bag",
        "The car was black. | The car was black.",
        "a Honda, black in color | a Honda, black in color",
        "a man, black in color | a man, [description] in color",
        "a black 2014 Chevrolet | a black 2014 Chevrolet",
        "black tar heroin | black tar heroin",
        "he had a black eye | he had a black eye",
        // Looks.
        "light-skinned with long black dreadlocks | [description] with [description]",
        "brown hair, brown eyes | [description], [description]",
        "dark complexion | [description]",
        "short, curly hair | [description]",
        // Places.
        "on White Oak street | on [address 1]",
        "at 4200 N. White Oak Street, Apt 4 | at [address 1]",
        "the 2500 block of Prospect | the [address 1]",
        "at E. 39th and Main, then 39th Street | at [address 1], then [address 2]",
        "He lives at 77 hidden hollow. | He lives at [address 1].",
        "in Beat 345 of East Patrol | in [beat] of [beat]",
        "on the east side, in Ivanhoe neighborhood | on the [neighborhood], in [neighborhood]",
        "off I-70 near Highway 71, 64130 | off [address 1] near [address 2], [address 3]",
        "in Jackson County Circuit Court | in Jackson County Circuit Court",
        "across the street, down the road | across the street, down the road",
        // People who are not in the referral.
        "Officer Kim saw Det. J. Roe. | Officer [name 1] saw Det. [name 2].",
        "witness Jane Doe said | witness [name 1] said",
        "Officers J. Roe and Kim came; Kim ran. | Officers [name 1] and [name 2] came; [name 2] ran.",
        "He goes by Ghost. | He goes by [name 1].",
        "Suspect Vehicle was towed. | Suspect Vehicle was towed.",
        // Colors in one word with something.
        "a black-and-white photo, a white-colored van | a black-and-white photo, a white-colored van",
        "a Black-owned shop, red colored pills | a [description] shop, red colored pills",
        "a colored man, a blk male | a [description] man, a [description] male",
      })
  void trickySentences(String given, String expected) {
    assertEquals(expected, redacted(given));
  }

  @Test
  void aTextInCapitalsLosesNamesAndRaceAndKeepsTheColorOfACar() {
    assertEquals(
        "Person 1 , A [description] MALE, LEFT IN A BLACK CAR FROM [address 1].",
        redacted("MARCUS BLACK , A BLACK MALE, LEFT IN A BLACK CAR FROM 4200 E 39TH ST."));
  }

  @Test
  void onePlaceHasOnePlaceholder() {
    assertEquals(
        "at [address 1], not [address 2]; back at [address 1]",
        redacted("at 12 Elm Street, not 14 Elm Street; back at 12  elm STREET"));
  }

  @Test
  void spansAreThePiecesOfTheNarrative() {
    String text = "Marcus Black, a black male, at 12 Elm Street.";
    Redaction redaction = Redaction.of(text, PERSONS);
    List<String> pieces =
        redaction.spans().stream().map(each -> text.substring(each.start(), each.end())).toList();
    assertEquals(List.of("Marcus Black", "black", "12 Elm Street"), pieces);
    StringBuilder rebuilt = new StringBuilder();
    int at = 0;
    for (Redaction.Span each : redaction.spans()) {
      rebuilt.append(text, at, each.start()).append(each.placeholder());
      at = each.end();
    }
    assertEquals(redaction.text(), rebuilt.append(text.substring(at)).toString());
  }

  @Test
  void knownPlacesGoWhereverTheyStand() {
    assertEquals(
        "In [neighborhood], at [address 1].",
        Redaction.of(
                "In Old  Sampleton, at the Example Plant.",
                List.of(),
                List.of("the Example Plant"),
                List.of("old sampleton"))
            .text());
  }

  @Test
  void noPartOfANameIsLeftInAnyOfManySentences() {
    for (String frame :
        List.of(
            "%s ran.",
            "I asked %s, who said no.",
            "(%s)",
            "\"%s\"",
            "the victim %s's phone",
            "%s/other",
            "seen with %s;",
            "by %s-- then",
            "Arrested: %s\n")) {
      for (String name :
          List.of(
              "Marcus Black",
              "MARCUS BLACK",
              "Black, Marcus",
              "Marcus",
              "Tyrell",
              "Ana María García-López",
              "ANA MARIA GARCIA",
              "López",
              "Garcia-Lopez",
              "O'Brien",
              "O’BRIEN",
              "Deshawn")) {
        String text = redacted(frame.formatted(name)).toLowerCase(Locale.ROOT);
        for (String part :
            List.of(
                "marcus", "black", "tyrell", "mar", "gar", "lopez", "lópez", "brien", "deshawn")) {
          assertFalse(
              text.contains(part) && !frame.contains(part), frame + " " + name + ": " + text);
        }
      }
    }
  }

  @Test
  void nothingIsFoundInNothing() {
    assertEquals(new Redaction("", List.of()), Redaction.of("", PERSONS));
    assertTrue(Redaction.of("He ran. 😀", List.of()).spans().isEmpty());
  }
}
