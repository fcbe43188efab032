package org.evenhand.app.records;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;

/// What a referral's charges say of the facts rulebooks ask for. Equal facts are one object, so
/// that a million cases are told apart quickly.
///
/// @param lead looked up once
record ChargedFacts(Referral referral, Optional<ReferredCharge> lead) {
  private static final Fact NO_DATE = new Fact.Unknown("no readable date of receipt");
  private static final Fact DRUG = known(Value.of(true), "category of the lead charge");
  private static final Fact NO_DRUG = known(Value.of(false), "category of the lead charge");
  private static final Fact NO_CATEGORY =
      new Fact.Unknown("the lead charge's statute is not in the table of offenses");
  private static final Fact WEAPON =
      known(Value.of(true), "a weapons charge (RSMo chapter 571) referred in the case");
  private static final Fact NO_WEAPON =
      new Fact.Unknown("no weapons charge; the narrative was not coded for it");
  private static final Fact VIOLENCE =
      known(Value.of(true), "a violent offense charged in the case");
  private static final Fact NO_VIOLENCE =
      new Fact.Unknown("no violent offense charged; the narrative was not coded for it");
  private static final Fact NOT_CODED = new Fact.Unknown("the narrative was not coded for it");
  private static final String BY_STATUTE = "statute of the lead charge";
  private static final Map<String, Fact> CONDUCTS =
      Map.of(
          "possession", known(Value.of("possession"), BY_STATUTE),
          "distribution", known(Value.of("distribution"), BY_STATUTE),
          "manufacture", known(Value.of("manufacture"), BY_STATUTE),
          "other", known(Value.of("other"), BY_STATUTE));
  private static final Fact NO_CONDUCT =
      new Fact.Unknown("the statute of the lead charge does not say");
  private static final String BY_TEXT = "text of the lead charge";
  private static final Map<String, Fact> SUBSTANCES =
      Map.of(
          "marijuana", known(Value.of("marijuana"), BY_TEXT),
          "other", known(Value.of("other"), BY_TEXT));
  private static final Fact NO_SUBSTANCE =
      new Fact.Unknown("the lead charge does not name the substance");

  static ChargedFacts of(Referral referral) {
    return new ChargedFacts(referral, referral.findLead());
  }

  private static Fact known(Value value, String source) {
    return new Fact.Known(value, source);
  }

  Fact get(String fact) {
    return switch (fact) {
      case "referral date" -> referral.received().map(ChargedFacts::date).orElse(NO_DATE);
      case "drug case" ->
          lead.flatMap(ReferredCharge::category).isEmpty()
              ? NO_CATEGORY
              : lead.get().isDrug() ? DRUG : NO_DRUG;
      case "firearm in the case" ->
          referral.charges().stream().anyMatch(ReferredCharge::isWeapon) ? WEAPON : NO_WEAPON;
      case "violence in this incident" -> referral.hasViolentCharge() ? VIOLENCE : NO_VIOLENCE;
      case "conduct" ->
          lead.flatMap(ReferredCharge::conduct)
              .map(c -> CONDUCTS.getOrDefault(c, known(Value.of(c), BY_STATUTE)))
              .orElse(NO_CONDUCT);
      case "substance" ->
          lead.flatMap(ReferredCharge::substance)
              .map(s -> SUBSTANCES.getOrDefault(s, known(Value.of(s), BY_TEXT)))
              .orElse(NO_SUBSTANCE);
      default -> NOT_CODED;
    };
  }

  private static Fact date(LocalDate day) {
    return known(Value.of(day), "date received");
  }
}
