package org.evenhand.app.publication;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything public that one run of `report` says: the content of `report.json` and of the page.
/// Null stands for "not shown" or "does not apply"; beside it stands the reason.
public record PublishedReport(
    String schema,
    String codeVersion,
    boolean synthetic,
    String asOf,
    List<Intake> intake,
    Cohort cohort,
    List<Screening> screening,
    SideBySide sideBySide,
    @Nullable SideBySide referralsSideBySide,
    List<Measure> measures,
    List<Reconciliation> reconciliation,
    List<String> unknown,
    List<Method> methods) {

  public record Intake(
      String file,
      String sha256,
      String layout,
      long rows,
      long rejected,
      long duplicateRows,
      long reports,
      List<String> notes) {}

  /// @param kind `incidents` (police open data) or `referrals` (prosecutor's export), or both
  /// @param incidents distinct report numbers
  /// @param subjects distinct arrestees: report, race, sex, age
  /// @param from first date of an offense, ISO
  public record Cohort(
      String kind,
      long incidents,
      long subjects,
      long drugIncidents,
      long drugSubjects,
      long referrals,
      @Nullable String from,
      @Nullable String to) {}

  /// One office's answers on every case.
  ///
  /// @param cohort `incidents` (would be asked for) or `referrals`
  /// @param office FIPS id, for instance `us-mo-095`
  /// @param version the versions that were, or may have been, in force, joined by " or "
  /// @param counts cases by verdict: `meets the guideline`, `not shown`, `individual review`,
  ///   `undetermined`, `silent`, `conflict`, `notInForce`
  public record Screening(
      String cohort,
      String office,
      String officeName,
      String rulebook,
      String version,
      String authority,
      long cases,
      Map<String, Long> counts,
      List<MissingFact> missingFacts,
      List<VersionCounts> versions) {}

  public record VersionCounts(String version, long cases, Map<String, Long> counts) {}

  /// @param cases undetermined cases in which this fact is in a smallest set that would settle it
  public record MissingFact(String fact, long cases) {}

  /// @param cases all cases
  /// @param differ cases on which two offices give different determined answers
  /// @param mayDiffer further cases on which they may, depending on facts that are unknown
  public record SideBySide(
      String cohort,
      long cases,
      long differ,
      long mayDiffer,
      List<Pattern> patterns,
      List<KindOfCase> kinds) {}

  /// @param answers verdict by office; for undetermined the possible ones joined by " or "
  /// @param facts facts on which the difference turns
  public record Pattern(Map<String, String> answers, long cases, List<String> facts) {}

  /// A row of the matrix "what each county asks for": a kind of case in words, and each office's
  /// answer on [PublishedReport#asOf()].
  public record KindOfCase(String kind, Map<String, Answer> answers) {}

  /// @param verdict as in [Screening#counts()]
  /// @param wouldSettle facts that would settle it, where undetermined
  public record Answer(String verdict, String why, List<String> wouldSettle) {}

  /// One figure card, or several on one scale.
  ///
  /// @param id stable, kebab-case
  /// @param title the finding, one sentence
  /// @param unit what is counted: `arrestees`, `reports`, `referrals`, `days`, …
  /// @param area where, as printed
  /// @param period when, as printed
  public record Measure(
      String id,
      String title,
      String unit,
      String area,
      String period,
      List<Group> groups,
      String method,
      List<String> sources,
      List<String> notes) {}

  /// @param group as printed: `Black`, `East division`
  /// @param code as the source writes it: `B`, `EPD`; empty where the source left it blank
  /// @param count null where masked (`withheld` says why) or where a share was published without it
  /// @param of the denominator, null where it was never published
  /// @param share between 0 and 1; for a duration, null
  /// @param value for measures that are not shares: days, hours; null otherwise
  /// @param low ends of the 95 % interval of `share` or `value`
  /// @param benchmark title of the population compared with, null where none of the same area
  ///   exists
  /// @param ratio share ÷ benchmark share, null where not computable (`why` says why)
  public record Group(
      String group,
      String code,
      @Nullable Long count,
      @Nullable Long of,
      @Nullable Double share,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable String benchmark,
      @Nullable Double benchmarkShare,
      @Nullable Double ratio,
      @Nullable Double ratioLow,
      @Nullable Double ratioHigh,
      @Nullable String why,
      @Nullable String withheld) {}

  /// A published figure beside ours.
  ///
  /// @param published the claim as published, with its place and period
  /// @param ours our figure on these data, in words, or empty
  /// @param verdict `agrees`, `differs`, `cannot be compared`
  /// @param why one or two sentences
  public record Reconciliation(
      String id, String published, String source, String ours, String verdict, String why) {}

  public record Method(String title, String text, List<String> sources) {}
}
