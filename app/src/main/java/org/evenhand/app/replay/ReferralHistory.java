package org.evenhand.app.replay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.app.demographics.Defendants;
import org.evenhand.app.demographics.Race;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.screening.CaseFacts;
import org.evenhand.disparity.Area;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;

/// One office's drug referrals as history.
public final class ReferralHistory implements History {
  private final List<Referral> cases;
  private final int[] indexes;
  private final Defendants defendants;
  private final ReferralFacts facts;
  private final Area area;

  /// Read once, since each policy and each reading of a fact asks for them again.
  private final Map<FactName, Column> columns = new HashMap<>();

  private final long outOfScope;
  private final int firstYear;
  private final int lastYear;

  private ReferralHistory(
      Referrals referrals,
      int[] indexes,
      Defendants defendants,
      ReferralFacts facts,
      Area area,
      long outOfScope) {
    this.indexes = indexes;
    this.cases = Arrays.stream(indexes).mapToObj(i -> referrals.list().get(i)).toList();
    this.defendants = defendants;
    this.facts = facts;
    this.area = area;
    this.outOfScope = outOfScope;
    this.firstYear =
        cases.stream()
            .flatMap(c -> c.received().stream())
            .mapToInt(LocalDate::getYear)
            .min()
            .orElse(0);
    this.lastYear =
        cases.stream()
            .flatMap(c -> c.received().stream())
            .mapToInt(LocalDate::getYear)
            .max()
            .orElse(0);
  }

  /// @param area whose id is that of the office
  /// @param year of receipt; every year if empty
  public static ReferralHistory from(
      Referrals referrals,
      Defendants defendants,
      ReferralFacts facts,
      Area area,
      OptionalInt year) {
    int[] kept = new int[referrals.list().size()];
    int n = 0;
    long out = 0;
    for (int i = 0; i < kept.length; i++) {
      Referral each = referrals.list().get(i);
      boolean received =
          year.isEmpty() || each.received().filter(d -> d.getYear() == year.getAsInt()).isPresent();
      if (each.office().equals(area.id()) && received) {
        if (isKnownToBeNoDrugCase(facts.get(each, CaseFacts.DRUG_CASE))) {
          out++;
        } else {
          kept[n++] = i;
        }
      }
    }
    return new ReferralHistory(referrals, Arrays.copyOf(kept, n), defendants, facts, area, out);
  }

  private static boolean isKnownToBeNoDrugCase(Fact fact) {
    return fact instanceof Fact.Known(Value.Bool(boolean drug), String ignored) && !drug;
  }

  @Override
  public String kind() {
    return "referrals";
  }

  @Override
  public String subjectWords() {
    return "cases";
  }

  @Override
  public int units() {
    return cases.size();
  }

  @Override
  public int subjectsOf(int unit) {
    return 1;
  }

  @Override
  public Race race(int unit, int subject) {
    return defendants.race(indexes[unit]);
  }

  @Override
  public List<Column> columns(int from, int to, List<FactName> asked) {
    List<FactName> missing = asked.stream().filter(name -> !columns.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      CaseFacts.from(cases, facts, missing).forEach(c -> columns.put(c.name(), c));
    }
    return asked.stream()
        .flatMap(name -> Optional.ofNullable(columns.get(name)).stream())
        .map(c -> new Column(c.name(), Arrays.copyOfRange(c.codes(), from, to), c.dictionary()))
        .toList();
  }

  @Override
  public int areasOf(int unit) {
    return 1;
  }

  @Override
  public List<Area> areas() {
    return List.of(area);
  }

  @Override
  public int firstYear() {
    return firstYear;
  }

  @Override
  public int lastYear() {
    return lastYear;
  }

  @Override
  public Optional<Referral> findReferral(int unit) {
    return Optional.of(cases.get(unit));
  }

  @Override
  public String caseId(int unit, int subject) {
    return cases.get(unit).id();
  }

  @Override
  public long outOfScope() {
    return outOfScope;
  }
}
