package org.evenhand.app.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Tri;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;

/// What is known of cases, in the words of the rulebooks. Nothing about race, sex or age; what the
/// source does not say is unknown, with the reason.
public final class CaseFacts {
  static final FactName REFERRAL_DATE = new FactName("referral date");
  public static final FactName DRUG_CASE = new FactName("drug case");
  static final FactName FIREARM = new FactName("firearm in the case");
  public static final FactName NEXUS = new FactName("nexus to violence");
  static final FactName VIOLENCE = new FactName("violence in this incident");
  static final FactName CONCERN = new FactName("community concern");
  static final FactName CONDUCT = new FactName("conduct");
  static final FactName SUBSTANCE = new FactName("substance");
  static final FactName SALE = new FactName("indication of sale");
  static final FactName DRIVING = new FactName("drugged driving");
  static final FactName CHILD = new FactName("harm to a child");

  /// Every fact a drug-charging rulebook may ask for.
  static final List<FactName> ALL =
      List.of(
          REFERRAL_DATE,
          DRUG_CASE,
          FIREARM,
          NEXUS,
          VIOLENCE,
          CONCERN,
          CONDUCT,
          SUBSTANCE,
          SALE,
          DRIVING,
          CHILD);

  private static final List<Fact> DRUG =
      List.of(
          new Fact.Known(Value.of(true), "NIBRS code 35A or 35B among the offenses of the report"),
          new Fact.Known(Value.of(false), "no NIBRS drug code among the offenses of the report"),
          new Fact.Unknown("the open data give no NIBRS code for the report"));

  private static final List<Fact> GUN =
      List.of(
          new Fact.Known(Value.of(true), "firearm flag of the report"),
          new Fact.Unknown(
              "the flag says that none was used; open data do not say whether one was found"),
          new Fact.Unknown("the firearm flag is blank"));

  private static final Map<FactName, String> NOT_IN_OPEN_DATA =
      Map.of(
          NEXUS, "open data name nobody, so no other record can be looked up",
          VIOLENCE, "open data list offenses by report, not by person, and may list a part of them",
          CONCERN, "open data do not say what neighbors reported",
          CONDUCT, "one offense text stands for possession, sale and distribution",
          SUBSTANCE, "open data do not name the substance",
          SALE, "open data do not list what was found",
          DRIVING, "open data do not say how the person drove",
          CHILD, "open data do not say whether a child was harmed");

  private CaseFacts() {}

  /// The facts of the reports in `[from, to)`, a column a fact. An incident is screened as if it
  /// had been referred on the day it was reported.
  public static List<Column> from(Incidents incidents, int from, int to) {
    int n = to - from;
    List<Column> columns = new ArrayList<>();
    columns.add(dates(incidents, from, n));
    int[] drug = new int[n];
    int[] firearm = new int[n];
    for (int i = 0; i < n; i++) {
      drug[i] = code(incidents.drug(from + i));
      firearm[i] = code(incidents.firearm(from + i));
    }
    columns.add(new Column(DRUG_CASE, drug, DRUG));
    columns.add(new Column(FIREARM, firearm, GUN));
    int[] same = new int[n];
    for (FactName each : ALL) {
      String why = NOT_IN_OPEN_DATA.get(each);
      if (why != null) {
        columns.add(new Column(each, same, List.of(new Fact.Unknown(why))));
      }
    }
    return columns;
  }

  /// Index into a dictionary of yes, no, not stated.
  private static int code(Tri stated) {
    return switch (stated) {
      case YES -> 0;
      case NO -> 1;
      case NOT_STATED -> 2;
    };
  }

  private static Column dates(Incidents incidents, int from, int n) {
    int[] codes = new int[n];
    List<Fact> dictionary = new ArrayList<>();
    Map<Integer, Integer> codeOfDay = new HashMap<>();
    for (int i = 0; i < n; i++) {
      int day = incidents.asIfReferredDay(from + i);
      Integer code = codeOfDay.get(day);
      if (code == null) {
        code = dictionary.size();
        codeOfDay.put(day, code);
        dictionary.add(
            day == Incidents.NO_DAY
                ? new Fact.Unknown("the report has no readable date")
                : new Fact.Known(
                    Value.of(LocalDate.ofEpochDay(day)), "day of the report, as if sent that day"));
      }
      codes[i] = code;
    }
    return new Column(REFERRAL_DATE, codes, dictionary);
  }

  /// The facts of these referrals, a column a fact; facts read from probable-cause statements come
  /// before those the charges imply.
  public static List<Column> from(List<Referral> referrals, ReferralFacts facts) {
    int[][] codes = new int[ALL.size()][referrals.size()];
    List<Map<Fact, Integer>> codeOf = ALL.stream().map(n -> codes()).toList();
    for (int i = 0; i < referrals.size(); i++) {
      Function<FactName, Fact> known = facts.of(referrals.get(i));
      for (int f = 0; f < codes.length; f++) {
        Map<Fact, Integer> dictionary = codeOf.get(f);
        codes[f][i] = dictionary.computeIfAbsent(known.apply(ALL.get(f)), k -> dictionary.size());
      }
    }
    List<Column> columns = new ArrayList<>();
    for (int f = 0; f < codes.length; f++) {
      columns.add(new Column(ALL.get(f), codes[f], List.copyOf(codeOf.get(f).keySet())));
    }
    return columns;
  }

  private static Map<Fact, Integer> codes() {
    return new LinkedHashMap<>();
  }
}
