package org.evenhand.app.publication;

import java.util.List;
import org.evenhand.app.publication.PublishedReport.Intake;
import org.evenhand.app.publication.PublishedReport.Measure;
import org.evenhand.app.publication.PublishedReport.Method;
import org.jspecify.annotations.Nullable;

/// Everything public that one run of `backtest` says: the content of its `report.json` and of its
/// page. Null stands for "not shown"; beside it stands the reason.
///
/// @param current measures of the policy in force alone
/// @param candidates in the order given; never ranked
/// @param repeat what a second person needs to repeat the run
public record PublishedBacktest(
    String schema,
    String codeVersion,
    boolean synthetic,
    String asOf,
    List<Intake> intake,
    Cohort cohort,
    Policy policy,
    List<Measure> current,
    List<Candidate> candidates,
    Repeat repeat,
    List<String> unknown,
    List<Method> methods) {
  public PublishedBacktest {
    intake = List.copyOf(intake);
    current = List.copyOf(current);
    candidates = List.copyOf(candidates);
    unknown = List.copyOf(unknown);
    methods = List.copyOf(methods);
  }

  /// @param kind `incidents` or `referrals`
  /// @param counted what a case is, in the plural: `arrestees`, `cases`
  /// @param cases drug cases, and those of which that is not known
  /// @param outOfScope cases known to be no drug cases
  /// @param period as printed
  /// @param persons how a person is told from another
  public record Cohort(
      String kind,
      String counted,
      String area,
      long cases,
      long outOfScope,
      String period,
      String persons) {}

  /// @param name rulebook and version: `us-mo-095/drug-charging@2021-guideline`
  /// @param authority `primary`, `second-hand`, `proposed`
  /// @param caution why it can support no finding about a person; null for a primary text
  /// @param file name of the table
  public record Policy(
      String name,
      String title,
      String authority,
      String citation,
      @Nullable String caution,
      String file,
      String sha256) {}

  /// One candidate beside the policy in force.
  ///
  /// @param finding the first sentence
  /// @param changesNothing whether no case changes, whatever the unknown facts are
  /// @param noPublicSafety why later violence cannot be computed; null where it is
  public record Candidate(
      Policy policy,
      String finding,
      boolean changesNothing,
      List<Transition> transitions,
      List<Change> changes,
      List<Measure> disparity,
      List<Measure> publicSafety,
      @Nullable String noPublicSafety,
      List<Measure> effort,
      Unreplayable unreplayable,
      List<Reading> readings) {
    public Candidate {
      transitions = List.copyOf(transitions);
      changes = List.copyOf(changes);
      disparity = List.copyOf(disparity);
      publicSafety = List.copyOf(publicSafety);
      effort = List.copyOf(effort);
      readings = List.copyOf(readings);
    }
  }

  /// @param before verdict under the policy in force
  /// @param after verdict under the candidate
  public record Transition(String before, String after, long cases) {}

  /// Cases that change for the same reasons.
  ///
  /// @param cases null where withheld
  public record Change(Side before, Side after, @Nullable Long cases) {}

  /// @param verdict as in the transitions
  /// @param possible the verdicts still possible
  /// @param rules numbers of the rules that speak or may speak
  /// @param says their words
  public record Side(
      String verdict,
      List<String> possible,
      List<Integer> rules,
      List<String> says,
      List<String> citations,
      List<String> wouldSettle) {}

  /// @param bounds every count with the ends it lies between, whatever the unknown facts are
  /// @param now facts that undecided cases hinge on, under the policy in force
  /// @param exact false where the bounds may be wider than need be
  public record Unreplayable(
      List<Measure> bounds, List<Missing> now, List<Missing> then, boolean exact) {
    public Unreplayable {
      bounds = List.copyOf(bounds);
      now = List.copyOf(now);
      then = List.copyOf(then);
    }
  }

  /// @param cases undecided cases that hinge on the fact
  public record Missing(String fact, long cases) {}

  /// The same counts under another reading.
  public record Reading(
      String words,
      long askedNow,
      long askedThen,
      long newlyNotAskedFor,
      long newlyAskedFor,
      long undecided) {}

  /// What a second person needs, and how to check that it is the same.
  ///
  /// @param command the arguments, files by name alone
  /// @param inputs the files read, by option
  /// @param tables the policies' tables themselves, the one in force first
  /// @param jurisdictions SHA-256 over the folder of jurisdictions
  public record Repeat(
      List<String> command, List<Input> inputs, List<Table> tables, String jurisdictions) {
    public Repeat {
      command = List.copyOf(command);
      inputs = List.copyOf(inputs);
      tables = List.copyOf(tables);
    }
  }

  /// @param option for instance `--kcpd`
  /// @param file name, or path within the folder given
  public record Input(String option, String file, String sha256) {}

  /// @param name as in [Policy#name()]
  /// @param dmn the table
  public record Table(String name, String sha256, String dmn) {}
}
