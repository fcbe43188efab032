package org.evenhand.app.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.evenhand.app.demo.Charge.Kind;

/// What a coder reads out of each probable-cause statement, and what a second coder reads out of
/// every fifth one. Violence and firearms of 2019 are coded for a random sample only, as the office
/// did; the other facts for every drug case of Kansas City police in 2019 and 2020.
final class CodedFacts {
  static final String ORIGIN = "origin";
  static final String BUY_BUST = "buy-bust";
  static final String VIOLENCE = "violence in this incident";
  static final String FIREARM = "firearm in the case";
  static final String COMMUNITY = "community concern";
  static final String INDICATION = "indication of sale";
  static final String CONDUCT = "conduct";
  static final String SUBSTANCE = "substance";
  static final String NEXUS = "nexus to violence";

  static final String TRAFFIC = "traffic violation";
  static final String MINOR_CRIME = "minor crime";
  static final String CALL = "call";
  static final String WARRANT = "warrant";
  static final String POSSESSION = "possession";
  static final String DISTRIBUTION = "distribution";

  static final int SAMPLE_2019 = 595;
  private static final int VIOLENT_2019 = 60;
  private static final int FIREARM_2019 = 28;
  static final int EITHER_2019 = 82;
  static final int FIREARM_2020 = 62;
  private static final int VIOLENT_2020 = 112;

  private static final List<String> ORIGINS =
      List.of(TRAFFIC, MINOR_CRIME, CALL, WARRANT, BUY_BUST);
  static final String MARIJUANA = "marijuana";
  private static final Set<String> PUBLISHED_2019 = Set.of(BUY_BUST, VIOLENCE, FIREARM, NEXUS);

  private CodedFacts() {}

  /// In the sample, 60 with violence and 28 with a firearm, 6 of them both: 82 with either.
  static List<SortedMap<String, String>> of2019(int cases, Draw draw) {
    List<SortedMap<String, String>> facts = blank(cases);
    List<Integer> order = draw.shuffled(IntStream.range(0, cases).boxed().toList());
    for (int i = 0; i < SAMPLE_2019; i++) {
      boolean firearm = i >= EITHER_2019 - FIREARM_2019 && i < EITHER_2019;
      put(facts.get(order.get(i)), i < VIOLENT_2019, firearm);
    }
    return facts;
  }

  /// Of a period of 2020: firearms first, then violence, overlapping a little. Every firearm of the
  /// year falls into its first nine months' cases.
  static List<SortedMap<String, String>> of2020(int cases, Draw draw) {
    List<SortedMap<String, String>> facts = blank(cases);
    List<Integer> order = draw.shuffled(IntStream.range(0, cases).boxed().toList());
    boolean long9Months = cases > 1_000;
    int firearms = long9Months ? 47 : FIREARM_2020 - 47;
    int violent = long9Months ? 84 : VIOLENT_2020 - 84;
    for (int i = 0; i < cases; i++) {
      boolean violence = i >= firearms - 5 && i < firearms - 5 + violent;
      put(facts.get(order.get(i)), violence, i < firearms);
    }
    return facts;
  }

  private static List<SortedMap<String, String>> blank(int cases) {
    List<SortedMap<String, String>> facts = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      facts.add(new TreeMap<>());
    }
    return facts;
  }

  private static void put(Map<String, String> facts, boolean violence, boolean firearm) {
    facts.put(VIOLENCE, String.valueOf(violence));
    facts.put(FIREARM, String.valueOf(firearm));
  }

  static void add(Map<String, String> facts, Kind kind, boolean buyBust, Draw draw) {
    boolean sale = kind != Kind.POSSESSION;
    facts.put(BUY_BUST, String.valueOf(buyBust));
    facts.put(ORIGIN, buyBust ? BUY_BUST : ORIGINS.get(origin(sale, draw)));
    facts.put(COMMUNITY, String.valueOf(draw.percent(9)));
    facts.put(INDICATION, String.valueOf(sale || draw.percent(6)));
    facts.put(CONDUCT, kind == Kind.SALE ? DISTRIBUTION : POSSESSION);
    facts.put(SUBSTANCE, draw.percent(sale ? 55 : 8) ? MARIJUANA : "other");
  }

  private static int origin(boolean sale, Draw draw) {
    return sale ? draw.weighted(20, 10, 25, 45) : draw.weighted(44, 22, 20, 14);
  }

  /// The file of coded facts of one year: the first coder on every case, the second on every fifth.
  static Csv file(List<Referral> coded, Draw draw) {
    Csv csv = new Csv(List.of("file number", "fact", "value", "quoted sentence", "coder"));
    List<Integer> order = draw.shuffled(IntStream.range(0, coded.size()).boxed().toList());
    Set<Integer> twice = new HashSet<>(order.subList(0, coded.size() / 5));
    for (int i = 0; i < coded.size(); i++) {
      Referral referral = coded.get(i);
      Narratives narrative = Narratives.of(referral);
      referral.facts().forEach((fact, value) -> row(csv, referral, fact, value, narrative, "A"));
      if (twice.contains(i)) {
        referral
            .facts()
            .forEach((fact, value) ->
                row(csv, referral, fact, second(referral, fact, value, draw), narrative, "B"));
      }
    }
    return csv;
  }

  private static void row(
      Csv csv, Referral referral, String fact, String value, Narratives narrative, String coder) {
    csv.row(referral.file(), fact, value, narrative.quote(fact, value), coder);
  }

  /// The second coder's reading: mostly the same. On the facts of 2019 for which shares were
  /// published the two agree, since a fact on which coders differ is unknown.
  private static String second(Referral referral, String fact, String value, Draw draw) {
    boolean published = referral.referred().getYear() == 2019 && PUBLISHED_2019.contains(fact);
    if (published || value.equals(BUY_BUST) || !draw.percent(disagreementPercent(fact))) {
      return value;
    }
    return switch (fact) {
      case ORIGIN -> value.equals(CALL) ? MINOR_CRIME : CALL;
      case CONDUCT -> value.equals(POSSESSION) ? DISTRIBUTION : POSSESSION;
      case SUBSTANCE -> value.equals(MARIJUANA) ? "other" : MARIJUANA;
      default -> String.valueOf(value.equals("false"));
    };
  }

  private static int disagreementPercent(String fact) {
    return switch (fact) {
      case BUY_BUST, FIREARM -> 2;
      case SUBSTANCE -> 3;
      case CONDUCT -> 4;
      case ORIGIN -> 6;
      case VIOLENCE -> 7;
      default -> 9;
    };
  }
}
