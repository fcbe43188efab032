package org.evenhand.app.replay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
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
  private final Area area;

  /// Read once, since each policy and each reading of a fact asks for them again.
  private final List<Column> columns;

  private final long outOfScope;
  private final int firstYear;
  private final int lastYear;

  private ReferralHistory(
      List<Referral> all,
      int[] indexes,
      List<Column> columns,
      Defendants defendants,
      Area area,
      long outOfScope) {
    this.indexes = indexes;
    this.cases = Arrays.stream(indexes).mapToObj(all::get).toList();
    this.columns = columns;
    this.defendants = defendants;
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
    List<Referral> all = referrals.list();
    int[] received =
        IntStream.range(0, all.size())
            .filter(i -> all.get(i).office().equals(area.id()) && isOf(year, all.get(i)))
            .toArray();
    List<Column> columns =
        CaseFacts.from(Arrays.stream(received).mapToObj(all::get).toList(), facts);
    Column drug =
        columns.stream()
            .filter(c -> c.name().equals(CaseFacts.DRUG_CASE))
            .findFirst()
            .orElseThrow();
    int[] kept =
        IntStream.range(0, received.length)
            .filter(i -> !isKnownToBeNoDrugCase(drug.dictionary().get(drug.codes()[i])))
            .toArray();
    return new ReferralHistory(
        all,
        Arrays.stream(kept).map(i -> received[i]).toArray(),
        columns.stream()
            .map(c ->
                new Column(
                    c.name(), Arrays.stream(kept).map(i -> c.codes()[i]).toArray(), c.dictionary()))
            .toList(),
        defendants,
        area,
        received.length - kept.length);
  }

  private static boolean isOf(OptionalInt year, Referral referral) {
    return year.isEmpty()
        || referral.received().filter(d -> d.getYear() == year.getAsInt()).isPresent();
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
    return columns.stream()
        .filter(c -> asked.contains(c.name()))
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
  public OptionalInt findCase(int unit) {
    return OptionalInt.of(indexes[unit]);
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
