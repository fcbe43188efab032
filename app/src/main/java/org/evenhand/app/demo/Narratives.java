package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A probable-cause statement written from the facts it must show, sentence by sentence, so that a
/// coder can quote each.
///
/// @param sentences by what they show; names other than a fact's are there for the reader
record Narratives(Map<String, String> sentences) {
  private static final String OPENING = "opening";
  private static final String LABORATORY = "laboratory";
  private static final String STATEMENT = "statement";
  private static final String NOTHING_ELSE = "nothing else";
  private static final List<String> OTHER_SUBSTANCES =
      List.of("methamphetamine", "cocaine", "heroin", "methamphetamine", "fentanyl", "oxycodone");

  static Narratives of(Referral referral) {
    Map<String, String> facts = referral.facts();
    int variant = Integer.parseInt(referral.file().substring(3));
    Map<String, String> said = new LinkedHashMap<>();
    LocalDate day = referral.incident().day();
    said.put(
        OPENING,
        "On "
            + KarpelExport.day(day)
            + " at about "
            + Csv.digits(referral.incident().minute() / 60, 2)
            + ":"
            + Csv.digits(referral.incident().minute() % 60, 2)
            + " hours officers of the Kansas City, Missouri Police Department were in the area of "
            + referral.incident().place().address().replace("  ", " ")
            + ".");
    said.put(CodedFacts.ORIGIN, origin(facts.getOrDefault(CodedFacts.ORIGIN, ""), variant));
    if (shows(facts, CodedFacts.COMMUNITY)) {
      said.put(CodedFacts.COMMUNITY, community(variant));
    }
    if (shows(facts, CodedFacts.VIOLENCE)) {
      said.put(CodedFacts.VIOLENCE, violence(variant));
    }
    said.put(CodedFacts.SUBSTANCE, found(referral, variant));
    if (shows(facts, CodedFacts.INDICATION)) {
      said.put(CodedFacts.INDICATION, indication(variant));
    }
    if (shows(facts, CodedFacts.FIREARM)) {
      said.put(CodedFacts.FIREARM, firearm(variant));
    }
    if (shows(facts, CodedFacts.NEXUS)) {
      said.put(
          CodedFacts.NEXUS,
          "A computer check showed a conviction or a pending case for a violent offense within four years.");
    }
    said.put(STATEMENT, statement(variant));
    said.put(NOTHING_ELSE, "Officers noted nothing else of evidentiary value.");
    said.put(
        LABORATORY,
        "The substance was field tested, packaged and sent to the regional crime laboratory.");
    return new Narratives(said);
  }

  String text() {
    return String.join(" ", sentences.values());
  }

  /// The sentence a value rests on. A "false" rests on the sentence that says nothing else was
  /// found; so does a reading that the statement does not bear out.
  String quote(String fact, String value) {
    String name =
        switch (fact) {
          case CodedFacts.BUY_BUST -> CodedFacts.ORIGIN;
          case CodedFacts.CONDUCT -> CodedFacts.SUBSTANCE;
          default -> fact;
        };
    return value.equals("false")
        ? sentence(NOTHING_ELSE)
        : sentences.getOrDefault(name, sentence(NOTHING_ELSE));
  }

  private String sentence(String name) {
    return sentences.getOrDefault(name, "");
  }

  private static boolean shows(Map<String, String> facts, String fact) {
    return "true".equals(facts.get(fact));
  }

  private static String origin(String origin, int variant) {
    List<String> said =
        switch (origin) {
          case CodedFacts.TRAFFIC ->
              List.of(
                  "They stopped a vehicle for failing to signal a turn.",
                  "They stopped a vehicle whose licence plates had expired.",
                  "They saw a vehicle with a broken tail lamp and stopped it.");
          case CodedFacts.MINOR_CRIME ->
              List.of(
                  "They saw the defendant trespassing on posted property and detained them.",
                  "Store security had detained the defendant for shoplifting.",
                  "They saw the defendant walking in the roadway, which a city ordinance forbids.");
          case CodedFacts.CALL ->
              List.of(
                  "They had been sent there on a disturbance call.",
                  "A caller had asked for a check on a person asleep in a parked vehicle.");
          case CodedFacts.WARRANT ->
              List.of(
                  "They served a search warrant on the residence.",
                  "They arrested the defendant on an outstanding warrant.");
          case CodedFacts.BUY_BUST ->
              List.of(
                  "An undercover detective bought a small amount from the defendant, who was arrested at once.",
                  "An undercover detective paid the defendant with recorded money, and a team made the arrest.");
          default -> List.of("They made contact with the defendant.");
        };
    return said.get(variant % said.size());
  }

  private static String community(int variant) {
    List<String> said =
        List.of(
            "Neighbors had complained for months of a drug house at this address.",
            "The neighborhood association had asked police to act on dealing in front of a school.");
    return said.get(variant % said.size());
  }

  private static String violence(int variant) {
    List<String> said =
        List.of(
            "The defendant struck an officer in the face during the arrest.",
            "A person at the scene said the defendant had choked her minutes earlier.",
            "The defendant had threatened a bystander with a knife.");
    return said.get(variant % said.size());
  }

  private static String found(Referral referral, int variant) {
    String substance =
        CodedFacts.MARIJUANA.equals(referral.facts().get(CodedFacts.SUBSTANCE))
            ? CodedFacts.MARIJUANA
            : OTHER_SUBSTANCES.get(variant % OTHER_SUBSTANCES.size());
    String grams = (1 + variant % 6) + "." + variant % 10 + " grams";
    if (referral.kind() == Charge.Kind.SALE) {
      return "The defendant sold " + grams + " of " + substance + ".";
    }
    if (referral.kind() == Charge.Kind.TRAFFICKING) {
      return "They found " + (90 + variant % 200) + " grams of " + substance + " in the trunk.";
    }
    return "They found " + grams + " of suspected " + substance + " in the defendant's pocket.";
  }

  private static String indication(int variant) {
    List<String> said =
        List.of(
            "A digital scale and individually packaged bags lay beside it.",
            "The defendant carried a large amount of cash in small bills.");
    return said.get(variant % said.size());
  }

  private static String firearm(int variant) {
    List<String> said =
        List.of(
            "A loaded handgun was under the driver's seat.",
            "The defendant had a pistol in the waistband.");
    return said.get(variant % said.size());
  }

  private static String statement(int variant) {
    List<String> said =
        new ArrayList<>(
            List.of(
                "The defendant declined to make a statement.",
                "After a Miranda warning the defendant said it was for personal use.",
                "The defendant asked for a lawyer and was not questioned."));
    return said.get(variant % said.size());
  }
}
