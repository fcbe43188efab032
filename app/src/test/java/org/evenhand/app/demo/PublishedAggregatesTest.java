package org.evenhand.app.demo;

import static org.evenhand.app.demo.WrittenCity.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.evenhand.app.demo.Cases.Case;
import org.junit.jupiter.api.Test;

/// Every published aggregate, counted again from the files as an analyst would.
final class PublishedAggregatesTest {
  private static final Cases JACKSON = Cases.of("us-mo-095");
  private static final Map<String, Map<String, String>> CODED_2019 = coded("jackson-2019");
  private static final Map<String, Map<String, String>> CODED_2020 = coded("jackson-2020");
  private static final Pattern VIOLENT = Pattern.compile("(565|570\\.02[35]).*");

  /// Values of the first coder by file number and fact.
  private static Map<String, Map<String, String>> coded(String file) {
    Map<String, Map<String, String>> facts = new HashMap<>();
    for (Map<String, String> row : WrittenCity.rows("coded/" + file + ".csv")) {
      if (value(row, "coder").equals("A")) {
        facts
            .computeIfAbsent(value(row, "file number"), f -> new HashMap<>())
            .put(value(row, "fact"), value(row, "value"));
      }
    }
    return facts;
  }

  private static long jackson(Predicate<Case> which) {
    return JACKSON.stream().filter(which).count();
  }

  private static boolean in2017ToSeptember2020(Case c) {
    return c.kcpdDrug() && c.year() >= 2017 && !c.referred().isAfter(LocalDate.of(2020, 9, 30));
  }

  private static long with(Map<String, Map<String, String>> coded, String fact, String value) {
    return coded.values().stream().filter(f -> value.equals(f.get(fact))).count();
  }

  @Test
  void kansasCityPoliceReferred1402FelonyDrugCasesIn2020() {
    assertEquals(1_402, jackson(c -> c.kcpdDrug() && c.year() == 2020));
  }

  @Test
  void ofSuspects2017ToSeptember2020FiftyFourPercentAreBlackAndFortyTwoWhite() {
    assertEquals(5_250, jackson(PublishedAggregatesTest::in2017ToSeptember2020));
    assertEquals(2_835, jackson(c -> in2017ToSeptember2020(c) && c.race().equals("B")));
    assertEquals(2_205, jackson(c -> in2017ToSeptember2020(c) && c.race().equals("W")));
    assertEquals(0.54, 2_835 / 5_250.0);
    assertEquals(0.42, 2_205 / 5_250.0);
  }

  @Test
  void drugsAreOneThirdOfWhatEveryYearsPoliceRefer() {
    for (int y = 2016; y <= 2024; y++) {
      int year = y;
      long kcpd = jackson(c -> c.agency().equals("2") && c.year() == year);
      assertEquals(kcpd, 3 * jackson(c -> c.kcpdDrug() && c.year() == year), "KCPD " + year);
      long all = jackson(c -> c.year() == year);
      assertEquals(all, 3 * jackson(c -> c.drug() && c.year() == year), "all " + year);
    }
  }

  @Test
  void blackDefendantsAre85PercentOfSales() {
    Predicate<Case> sale =
        c -> c.kcpdDrug() && c.lead().startsWith("579.020") && c.year() >= 2017 && c.year() <= 2020;
    assertEquals(700, jackson(sale));
    assertEquals(595, jackson(sale.and(c -> c.race().equals("B"))));
  }

  @Test
  void possessionIsTheMajorityIn2020() {
    long possession =
        jackson(c -> c.kcpdDrug() && c.year() == 2020 && c.lead().startsWith("579.015"));
    assertTrue(possession > 1_402 / 2, possession + " of 1,402");
  }

  @Test
  void ofTheSampleOf595Cases82WereViolentOrHadAFirearm() {
    List<Map<String, String>> sample =
        CODED_2019.values().stream()
            .filter(f -> f.containsKey("violence in this incident"))
            .toList();
    assertEquals(595, sample.size());
    assertTrue(sample.stream().allMatch(f -> f.containsKey("firearm in the case")));
    assertEquals(
        82,
        sample.stream()
            .filter(f ->
                "true".equals(f.get("violence in this incident"))
                    || "true".equals(f.get("firearm in the case")))
            .count());
  }

  @Test
  void everyCodedCaseIsADrugCaseOfItsYear() {
    assertEquals(1_400, CODED_2019.size());
    assertEquals(1_402, CODED_2020.size());
    for (String file : CODED_2019.keySet()) {
      assertTrue(caseOf(file).kcpdDrug() && caseOf(file).year() == 2019, file);
    }
    for (String file : CODED_2020.keySet()) {
      assertTrue(caseOf(file).kcpdDrug() && caseOf(file).year() == 2020, file);
    }
  }

  private static Case caseOf(String file) {
    Case found = JACKSON.byFile().get(file);
    if (found == null) {
      throw new IllegalStateException("Coded, but never received: " + file);
    }
    return found;
  }

  @Test
  void oneIn4CasesOf2019HasANexusByTheCodedFact() {
    assertEquals(350, with(CODED_2019, "nexus to violence", "true"));
  }

  /// By same name and birth date: filed at most four years before, and by then pending or ended in
  /// guilt. With refused referrals counted too, or dismissed charges, it would be more.
  @Test
  void oneIn4CasesOf2019HasANexusByTheFiles() {
    assertEquals(350, nexus(Level.CONVICTION_OR_PENDING));
    assertTrue(nexus(Level.FILED) > 400, "filed: " + nexus(Level.FILED));
    assertTrue(nexus(Level.REFERRED) > 500, "referred: " + nexus(Level.REFERRED));
  }

  private enum Level {
    CONVICTION_OR_PENDING,
    FILED,
    REFERRED
  }

  private static long nexus(Level level) {
    Map<String, List<Case>> people = new HashMap<>();
    JACKSON.stream()
        .filter(c -> VIOLENT.matcher(c.lead()).matches())
        .forEach(c -> people.computeIfAbsent(c.name() + c.born(), k -> new ArrayList<>()).add(c));
    return JACKSON.stream()
        .filter(c -> c.kcpdDrug() && c.year() == 2019)
        .filter(c ->
            people.getOrDefault(c.name() + c.born(), List.of()).stream()
                .anyMatch(v -> before(v, c.referred(), level)))
        .count();
  }

  private static boolean before(Case violent, LocalDate day, Level level) {
    if (level == Level.REFERRED) {
      return within(violent.referred(), day);
    }
    boolean filed = violent.filed().stream().anyMatch(s -> within(s.on(), day));
    Set<String> ends = new HashSet<>();
    violent.disposed().stream().filter(s -> !s.on().isAfter(day)).forEach(s -> ends.add(s.code()));
    boolean failed = !ends.isEmpty() && !ends.contains("GP") && !ends.contains("TG");
    return filed && (level == Level.FILED || !failed);
  }

  private static boolean within(LocalDate earlier, LocalDate day) {
    return !earlier.isAfter(day) && !earlier.isBefore(day.minusYears(4));
  }

  @Test
  void ofBuyBustDefendantsOf2019EightyPercentAreBlackAndFourteenWhite() {
    Predicate<Case> bought =
        c -> "true".equals(CODED_2019.getOrDefault(c.file(), Map.of()).get("buy-bust"));
    assertEquals(150, jackson(bought));
    assertEquals(120, jackson(bought.and(c -> c.race().equals("B"))));
    assertEquals(21, jackson(bought.and(c -> c.race().equals("W"))));
  }

  @Test
  void fewerThanOneIn20CasesOf2020HasAFirearm() {
    assertEquals(62, with(CODED_2020, "firearm in the case", "true"));
    assertTrue(62 / 1_402.0 < 0.05);
  }

  @Test
  void mostPossessionBeginsWithTrafficOrMinorCrime() {
    long possession = 0;
    long minor = 0;
    for (Map.Entry<String, Map<String, String>> coded : CODED_2020.entrySet()) {
      if (caseOf(coded.getKey()).lead().startsWith("579.015")) {
        possession++;
        String origin = coded.getValue().getOrDefault("origin", "");
        minor += origin.equals("traffic violation") || origin.equals("minor crime") ? 1 : 0;
      }
    }
    assertTrue(minor * 2 > possession, minor + " of " + possession);
  }

  @Test
  void clayFiled734PossessionCasesIn2019AndOf217Remaining176Pleaded() {
    List<Case> filed =
        Cases.of("us-mo-047").stream()
            .filter(c -> c.lead().startsWith("579.015"))
            .filter(c -> c.filed().stream().anyMatch(s -> s.on().getYear() == 2019))
            .toList();
    assertEquals(734, filed.size());
    List<Case> remaining =
        filed.stream()
            .filter(c -> c.disposed().stream().noneMatch(s -> first(c, s).matches("DC|DM|OR")))
            .toList();
    assertEquals(217, remaining.size());
    assertEquals(
        176,
        remaining.stream()
            .filter(c -> c.disposed().stream().anyMatch(s -> s.code().equals("GP")))
            .count());
  }

  /// The outcome of a case: a guilty plea to any count comes before the dismissal of the others.
  private static String first(Case of, Cases.Step step) {
    boolean pleaded = of.disposed().stream().anyMatch(s -> s.code().equals("GP"));
    return pleaded ? "GP" : step.code();
  }

  @Test
  void platteFiled653FelonyCasesIn2018And698In2019() {
    Cases platte = Cases.of("us-mo-165");
    for (Map.Entry<Integer, Integer> year : Map.of(2018, 653, 2019, 698).entrySet()) {
      assertEquals(
          (long) year.getValue(),
          platte.stream()
              .filter(c -> c.filed().stream().anyMatch(s -> s.on().getYear() == year.getKey()))
              .count());
    }
  }

  @Test
  void theListNamesEachFigureWithItsCountPlaceAndPeriod() {
    Map<String, Map<String, String>> list = new HashMap<>();
    WrittenCity.rows("published-aggregates.csv").forEach(row -> list.put(value(row, "id"), row));
    assertEquals(19, list.size());
    assertEquals("1402", value(list.getOrDefault("B1", Map.of()), "count"));
    assertEquals("82", value(list.getOrDefault("B3", Map.of()), "count"));
    assertEquals("595", value(list.getOrDefault("B3", Map.of()), "of"));
    for (Map<String, String> row : list.values()) {
      assertTrue(!value(row, "period").isEmpty() && !value(row, "place").isEmpty(), row.toString());
      assertTrue(value(row, "source").matches("(FACTS|data).*"), row.toString());
    }
  }
}
