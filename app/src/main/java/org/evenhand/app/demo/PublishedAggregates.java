package org.evenhand.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.evenhand.app.demo.Charge.Kind;

/// Each published figure, the year and place it was published for, and how the synthetic data carry
/// it. Counts are taken from the data; the tests count them again from the files.
final class PublishedAggregates {
  private static final String JACKSON_KCPD =
      "Jackson County, cases of Kansas City police with a drug lead charge";
  private static final LocalDate SEPTEMBER_2020 = LocalDate.of(2020, 9, 30);

  private final List<Referral> cases;
  private final Csv csv =
      new Csv(
          List.of(
              "id", "what", "published", "count", "of", "period", "place", "carried by", "source"));

  private PublishedAggregates(List<Referral> referrals) {
    cases = referrals.stream().filter(r -> !r.test()).toList();
  }

  static Csv of(List<Referral> referrals, Map<Integer, List<PoliceRow>> police) {
    PublishedAggregates published = new PublishedAggregates(referrals);
    published.referralsAndShares();
    published.codedFacts();
    published.place(police);
    published.neighbours();
    return published.csv;
  }

  private void referralsAndShares() {
    add(
        "B1",
        "felony drug referrals of Kansas City police to Jackson County",
        "1,402",
        drug(2020),
        "",
        "2020",
        JACKSON_KCPD,
        "us-mo-095 received: distinct file numbers, agency 2, referral date in 2020, lead charge"
            + " under chapter 579",
        "FACTS B1 [S11,S1,S9]");
    int suspects = count(PublishedAggregates::in2017ToSeptember2020);
    String suspectsBy =
        "us-mo-095 received: distinct file numbers by Def. Race, agency 2, lead"
            + " charge under chapter 579, referral date in the period";
    add(
        "B6-black",
        "Black share of suspects referred for drugs",
        "54%",
        count(r -> in2017ToSeptember2020(r) && black(r)),
        suspects,
        "2017-01-01/2020-09-30",
        JACKSON_KCPD,
        suspectsBy,
        "FACTS B6 [S2,S9]");
    add(
        "B6-white",
        "white share of suspects referred for drugs",
        "42%",
        count(r -> in2017ToSeptember2020(r) && white(r)),
        suspects,
        "2017-01-01/2020-09-30",
        JACKSON_KCPD,
        suspectsBy,
        "FACTS B6 [S2,S9]");
    Predicate<Referral> sale =
        r -> r.jacksonDrug() && r.kind() == Kind.SALE && year(r) >= 2017 && year(r) <= 2020;
    add(
        "B8-sale",
        "Black share of referred drug-sale defendants",
        "85%",
        count(sale.and(PublishedAggregates::black)),
        count(sale),
        "2017/2020 (published: since" + " 2015; data begin in 2016)",
        JACKSON_KCPD,
        "us-mo-095 received: lead charge under 579.020",
        "FACTS B8 [S6,S10]");
    add(
        "B10",
        "drug share of police-referred cases",
        "one third",
        drug(2020),
        count(r -> jackson(r) && r.agency() == Referral.KCPD && year(r) == 2020),
        "2020 (published" + " without a year)",
        "Jackson County, Kansas City police",
        "us-mo-095 received:"
            + " distinct file numbers of agency 2; the same holds for all agencies together",
        "FACTS B10 [S10]");
    Predicate<Referral> possession =
        r -> r.jacksonDrug() && year(r) == 2020 && r.kind() == Kind.POSSESSION;
    add(
        "B11",
        "possession is the majority offense among drug referrals",
        "majority",
        count(possession),
        drug(2020),
        "2020",
        JACKSON_KCPD,
        "us-mo-095 received: lead charge under 579.015",
        "FACTS B11 [S10]");
  }

  private void codedFacts() {
    Predicate<Referral> sampled = r -> r.facts().containsKey(CodedFacts.VIOLENCE);
    Predicate<Referral> in2019 = r -> r.jacksonDrug() && year(r) == 2019;
    Predicate<Referral> in2020 = r -> r.jacksonDrug() && year(r) == 2020;
    Predicate<Referral> either = r -> fact(r, CodedFacts.VIOLENCE) || fact(r, CodedFacts.FIREARM);
    String coded2019 = "coded/jackson-2019.csv, coder A: ";
    add(
        "B3",
        "violent or firearm cases in a random sample",
        "82 of 595",
        count(in2019.and(sampled).and(either)),
        count(in2019.and(sampled)),
        "2019",
        JACKSON_KCPD,
        coded2019
            + "facts 'violence in this incident' and 'firearm in the case', coded for the"
            + " sample only",
        "FACTS B2, B3 [S6,S7]");
    add(
        "B5",
        "cases with a nexus to violence within four years",
        "about 25%",
        count(in2019.and(r -> fact(r, CodedFacts.NEXUS))),
        count(in2019),
        "2019",
        JACKSON_KCPD,
        coded2019
            + "'nexus to violence'; equally us-mo-095: same name and birth date in an earlier"
            + " case with a violent charge (565, 570.023, 570.025) filed at most four years"
            + " before the referral and by then pending or ended in guilt",
        "FACTS B5 [S11,S9]");
    Predicate<Referral> buyBust = in2019.and(r -> fact(r, CodedFacts.BUY_BUST));
    add(
        "B8-black",
        "Black share of buy-bust defendants",
        "80%",
        count(buyBust.and(PublishedAggregates::black)),
        count(buyBust),
        "2019",
        JACKSON_KCPD,
        coded2019 + "'buy-bust', by Def. Race of the file",
        "FACTS B8 [S2]");
    add(
        "B8-white",
        "white share of buy-bust defendants",
        "14%",
        count(buyBust.and(PublishedAggregates::white)),
        count(buyBust),
        "2019",
        JACKSON_KCPD,
        coded2019 + "'buy-bust', by Def. Race of the file",
        "FACTS B8 [S2]");
    add(
        "B9",
        "referred drug cases with a firearm recovered",
        "less than 5%",
        count(in2020.and(r -> fact(r, CodedFacts.FIREARM))),
        count(in2020),
        "2020 (published" + " without a year)",
        JACKSON_KCPD,
        "coded/jackson-2020.csv, coder A: 'firearm in the case'",
        "FACTS B9 [S10]");
    Predicate<Referral> possession = in2020.and(r -> r.kind() == Kind.POSSESSION);
    add(
        "B14",
        "possession cases that start with a traffic violation or minor crime",
        "most",
        count(possession.and(PublishedAggregates::minorOrigin)),
        count(possession),
        "2020",
        JACKSON_KCPD,
        "coded/jackson-2020.csv, coder A: 'origin'",
        "FACTS B14 [S9]");
  }

  private void place(Map<Integer, List<PoliceRow>> police) {
    Predicate<Referral> possession =
        r -> r.jacksonDrug() && r.kind() == Kind.POSSESSION && year(r) >= 2017 && year(r) <= 2019;
    add(
        "B13",
        "possession referrals south of Independence Ave and east of Troost Ave",
        "most",
        count(possession.and(r -> r.incident().place().southEast())),
        count(possession),
        "2017/2019",
        JACKSON_KCPD,
        "kcpd: place of the report whose number the referral bears"
            + " (unknown where the row has none); here by the true place",
        "FACTS B13 [S9,S1]");
    long blank = share(police, false);
    add(
        "blank-places",
        "rows of the police open data without a location",
        "15-30%",
        blank,
        blank + share(police, true),
        "2020/2021",
        "Kansas City",
        "kcpd/2020 and 2021: empty" + " Location",
        "data: police open data of those years");
  }

  private static long share(Map<Integer, List<PoliceRow>> police, boolean located) {
    return police.entrySet().stream()
        .filter(e -> e.getKey() == 2020 || e.getKey() == 2021)
        .flatMap(e -> e.getValue().stream())
        .filter(row -> row.located() == located)
        .count();
  }

  private void neighbours() {
    add(
        "C-clay-filed",
        "possession cases filed by Clay County",
        "734",
        Neighbours.CLAY_POSSESSION_FILED_2019,
        "",
        "2019",
        "Clay County, all agencies",
        "us-mo-047 filed: distinct pbk_num, lead charge under 579.015, file_date in 2019",
        "FACTS C [S7]");
    add(
        "C-clay-remaining",
        "of these, remaining",
        "217",
        Neighbours.CLAY_REMAINING,
        Neighbours.CLAY_POSSESSION_FILED_2019,
        "2019",
        "Clay County, all agencies",
        "us-mo-047" + " disposed: not ended by drug court, dismissal or outside referral",
        "FACTS C [S7]; what 'remaining' means was not published");
    add(
        "C-clay-pleas",
        "of the remaining, resolved by guilty plea",
        "81%",
        Neighbours.CLAY_PLEAS,
        Neighbours.CLAY_REMAINING,
        "2019",
        "Clay County, all agencies",
        "us-mo-047 disposed: Activity Guilty Plea",
        "FACTS C [S7]");
    add(
        "C-platte-2018",
        "felony cases filed by Platte County",
        "653",
        Neighbours.PLATTE_FELONIES_2018,
        "",
        "2018",
        "Platte County, all agencies",
        "us-mo-165 filed: distinct pbk_num with a felony, file_date in 2018",
        "FACTS C [S20]");
    add(
        "C-platte-2019",
        "felony cases filed by Platte County",
        "698",
        Neighbours.PLATTE_FELONIES_2019,
        "",
        "2019",
        "Platte County, all agencies",
        "us-mo-165 filed: distinct pbk_num with a felony, file_date in 2019",
        "FACTS C [S20]");
  }

  private void add(
      String id,
      String what,
      String figure,
      long count,
      Object of,
      String period,
      String place,
      String carriedBy,
      String source) {
    csv.row(
        new ArrayList<>(
            List.of(
                id,
                what,
                figure,
                String.valueOf(count),
                String.valueOf(of),
                period,
                place,
                carriedBy,
                source)));
  }

  private int drug(int year) {
    return count(r -> r.jacksonDrug() && year(r) == year);
  }

  private int count(Predicate<Referral> which) {
    return Math.toIntExact(cases.stream().filter(which).count());
  }

  private static boolean in2017ToSeptember2020(Referral r) {
    return r.jacksonDrug() && year(r) >= 2017 && !r.referred().isAfter(SEPTEMBER_2020);
  }

  private static boolean minorOrigin(Referral r) {
    String origin = r.facts().getOrDefault(CodedFacts.ORIGIN, "");
    return origin.equals(CodedFacts.TRAFFIC) || origin.equals(CodedFacts.MINOR_CRIME);
  }

  private static boolean jackson(Referral r) {
    return r.office().equals(Places.JACKSON);
  }

  private static boolean fact(Referral r, String fact) {
    return "true".equals(r.facts().get(fact));
  }

  private static boolean black(Referral r) {
    return r.person().race().equals("B");
  }

  private static boolean white(Referral r) {
    return r.person().race().equals("W");
  }

  private static int year(Referral r) {
    return r.referred().getYear();
  }
}
