package org.evenhand.app.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Activity;
import org.evenhand.app.karpel.Charge;
import org.evenhand.app.karpel.Disposition;
import org.evenhand.app.karpel.Dispositions;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.app.karpel.Stage;
import org.evenhand.app.rulebooks.ChargeCode;

/// From the charge rows of one case, at all stages, to one referral.
final class Assembly {
  private final List<Charge> rows;
  private final Dispositions dispositions;
  private final Function<String, Optional<ChargeCode>> offenseOf;

  Assembly(
      List<Charge> rows,
      Dispositions dispositions,
      Function<String, Optional<ChargeCode>> offenseOf) {
    this.rows = rows;
    this.dispositions = dispositions;
    this.offenseOf = offenseOf;
  }

  Referral referral(String office, String fileNumber) {
    Charge first = rows.getFirst();
    return new Referral(
        office,
        fileNumber,
        reports(),
        text(first.agency()),
        earliest(dates(r -> r.dates().arrested())),
        earliest(
            rows.stream()
                .flatMap(r ->
                    List.of(r.dates().referred(), r.dates().received(), r.dates().entered())
                        .stream())
                .toList()),
        earliest(dates(r -> r.dates().filed())),
        earliest(at(Stage.NOT_FILED).stream().map(r -> r.dates().disposed()).toList()),
        earliest(at(Stage.DISPOSED).stream().map(r -> r.dates().disposed()).toList()),
        status(),
        outcome(),
        declineReason(),
        charges(),
        anyViolent(Stage.FILED, r -> true),
        anyViolent(Stage.DISPOSED, this::isGuilty),
        first.source(),
        first.line());
  }

  private List<ReportNumber> reports() {
    TreeSet<ReportNumber> numbers = new TreeSet<>();
    for (Charge row : rows) {
      for (Stated<ReportNumber> each : row.reportNumbers()) {
        if (each instanceof Stated.Value<ReportNumber>(ReportNumber number, _)) {
          numbers.add(number);
        }
      }
    }
    return List.copyOf(numbers);
  }

  private CaseStatus status() {
    if (!at(Stage.DISPOSED).isEmpty()) {
      return CaseStatus.DISPOSED;
    }
    if (!at(Stage.FILED).isEmpty()) {
      return CaseStatus.FILED;
    }
    return at(Stage.NOT_FILED).isEmpty() ? CaseStatus.UNDER_REVIEW : CaseStatus.DECLINED;
  }

  /// One reason a declined case, by the office's order; never one a charge.
  private Optional<String> declineReason() {
    if (status() != CaseStatus.DECLINED) {
      return Optional.empty();
    }
    return Optional.of(
        at(Stage.NOT_FILED).stream()
            .map(this::disposition)
            .flatMap(d ->
                d instanceof Disposition.Known known
                    ? java.util.stream.Stream.of(known)
                    : java.util.stream.Stream.empty())
            .min(Comparator.comparingInt(k -> declineOrder(k.activity())))
            .map(k -> k.activity().words())
            .orElse("reason not stated"));
  }

  /// Pending Further Investigation > Lack of Evidence / Evidence Issues > Other Jurisdiction >
  /// Diversion > Other.
  private static int declineOrder(Activity activity) {
    return switch (activity) {
      case PENDING_FURTHER_INVESTIGATION -> 0;
      case LACK_OF_EVIDENCE -> 1;
      case EVIDENCE_ISSUES -> 2;
      case OTHER_JURISDICTION -> 3;
      case DIVERSION -> 4;
      case TRIAL, GUILTY_PLEA, DRUG_COURT, ENTIRE_DISMISSAL, OUTSIDE_REFERRAL, NO_PROSECUTION -> 5;
    };
  }

  private Optional<CaseOutcome> outcome() {
    List<Charge> disposed = at(Stage.DISPOSED);
    if (disposed.isEmpty()) {
      return Optional.empty();
    }
    List<Activity> activities = new ArrayList<>();
    for (Charge row : disposed) {
      if (disposition(row) instanceof Disposition.Known known) {
        activities.add(known.activity());
      }
    }
    Optional<Activity> first = Activity.findOutcome(activities);
    if (first.isEmpty()) {
      return Optional.of(CaseOutcome.OTHER);
    }
    return Optional.of(
        switch (first.get()) {
          case TRIAL -> verdict(disposed);
          case GUILTY_PLEA -> CaseOutcome.GUILTY_PLEA;
          case DRUG_COURT -> CaseOutcome.DRUG_COURT;
          case ENTIRE_DISMISSAL -> CaseOutcome.ENTIRE_DISMISSAL;
          case OUTSIDE_REFERRAL -> CaseOutcome.OUTSIDE_REFERRAL;
          case NO_PROSECUTION -> CaseOutcome.NO_PROSECUTION;
          case PENDING_FURTHER_INVESTIGATION,
              LACK_OF_EVIDENCE,
              EVIDENCE_ISSUES,
              OTHER_JURISDICTION,
              DIVERSION ->
              CaseOutcome.OTHER;
        });
  }

  /// Only counts whose activity is Trial have a verdict at trial.
  private CaseOutcome verdict(List<Charge> disposed) {
    int guilty = 0;
    int acquitted = 0;
    int mistried = 0;
    for (Charge row : disposed) {
      if (disposition(row) instanceof Disposition.Known(Activity activity, String reason)
          && activity == Activity.TRIAL) {
        String said = reason.toLowerCase(java.util.Locale.ROOT);
        if (said.contains("mistrial")) {
          mistried++;
        } else if (said.contains("not guilty") || said.contains("acquit")) {
          acquitted++;
        } else if (said.contains("guilty")) {
          guilty++;
        }
      }
    }
    if (guilty > 0) {
      return acquitted > 0 ? CaseOutcome.SPLIT_AT_TRIAL : CaseOutcome.GUILTY_AT_TRIAL;
    }
    if (acquitted > 0) {
      return CaseOutcome.NOT_GUILTY_AT_TRIAL;
    }
    return mistried > 0 ? CaseOutcome.MISTRIAL : CaseOutcome.TRIAL_UNKNOWN;
  }

  private boolean isGuilty(Charge row) {
    return disposition(row) instanceof Disposition.Known(Activity activity, String reason)
        && (activity == Activity.GUILTY_PLEA
            || (activity == Activity.TRIAL
                && reason.toLowerCase(java.util.Locale.ROOT).matches("(?!.*not ).*guilty.*")));
  }

  private boolean anyViolent(Stage stage, java.util.function.Predicate<Charge> also) {
    return at(stage).stream()
        .filter(also)
        .anyMatch(r ->
            offenseOf.apply(text(offense(r).code())).flatMap(ChargeCode::violent).orElse(false));
  }

  /// The charges as referred: of the received rows, or, where none were exported, of all.
  private List<ReferredCharge> charges() {
    List<Charge> received = at(Stage.RECEIVED);
    TreeMap<String, ReferredCharge> byNumberAndCode = new TreeMap<>();
    for (Charge row : received.isEmpty() ? rows : received) {
      ReferredCharge charge = charge(row);
      byNumberAndCode.putIfAbsent(
          "%06d %s %s".formatted(charge.number(), charge.code(), charge.description()), charge);
    }
    return List.copyOf(byNumberAndCode.values());
  }

  private ReferredCharge charge(Charge row) {
    Charge.Offense stated = offense(row);
    String code = text(stated.code());
    Optional<ChargeCode> known = offenseOf.apply(code);
    return new ReferredCharge(
        row.count() instanceof Stated.Value<Integer>(Integer number, _) ? number : 0,
        code,
        text(stated.description()),
        known.map(k -> k.category().label()),
        known.flatMap(ChargeCode::violent),
        known.flatMap(ChargeCode::conduct),
        known.flatMap(ChargeCode::substance),
        gravity(stated, known));
  }

  /// By the export's own severity and class; the daily drops of 2021 have none, so there by the
  /// state's table of charge codes where it was given.
  private static int gravity(Charge.Offense stated, Optional<ChargeCode> known) {
    int own = Gravity.of(text(stated.severity()), text(stated.offenseClass()));
    return own != Gravity.NOT_STATED
        ? own
        : known.flatMap(ChargeCode::rank).map(r -> r - 1).orElse(Gravity.NOT_STATED);
  }

  private static Charge.Offense offense(Charge row) {
    return row.referred().code() instanceof Stated.Blank<String> ? row.filed() : row.referred();
  }

  private Disposition disposition(Charge row) {
    return dispositions.get(row.stage(), row.dispositionCode());
  }

  private List<Charge> at(Stage stage) {
    return rows.stream().filter(r -> r.stage() == stage).toList();
  }

  private List<Stated<LocalDate>> dates(Function<Charge, Stated<LocalDate>> of) {
    return rows.stream().map(of).toList();
  }

  private static Optional<LocalDate> earliest(List<Stated<LocalDate>> dates) {
    return dates.stream()
        .flatMap(d ->
            d instanceof Stated.Value<LocalDate>(LocalDate day, _)
                ? java.util.stream.Stream.of(day)
                : java.util.stream.Stream.<LocalDate>empty())
        .min(Comparator.naturalOrder());
  }

  private static String text(Stated<String> stated) {
    return stated instanceof Stated.Value<String>(String value, _) ? value : "";
  }
}
