package org.evenhand.app.records;

import java.time.LocalDate;

/// Whether the record of a case is open to the public, by state law. Sealing, expungement and
/// juvenile court orders are not in police data or exports: they come by order, and are a later
/// feature's.
///
/// Source: RSMo 610.105 (case ends by nolle prosequi, dismissal or acquittal: official records are
/// closed) and 610.100 (not charged within 30 days of the arrest: the arrest record is closed), as
/// described in press-law guides; read second-hand.
public sealed interface LegalStatus {
  /// As printed in restricted tables.
  String words();

  record Open() implements LegalStatus {
    @Override
    public String words() {
      return "open";
    }
  }

  /// @param by the section that closes it
  record Closed(String by) implements LegalStatus {
    @Override
    public String words() {
      return "closed (" + by + ")";
    }
  }

  record NotKnown(String why) implements LegalStatus {
    @Override
    public String words() {
      return "not known (" + why + ")";
    }
  }

  /// The status of a referral on a day.
  static LegalStatus of(Referral referral, LocalDate on) {
    return switch (referral.status()) {
      case DISPOSED -> referral.outcome().map(LegalStatus::of).orElse(new NotKnown("no outcome"));
      case FILED -> new Open();
      case DECLINED, UNDER_REVIEW -> uncharged(referral, on);
    };
  }

  private static LegalStatus of(CaseOutcome outcome) {
    return switch (outcome) {
      case NOT_GUILTY_AT_TRIAL, ENTIRE_DISMISSAL, NO_PROSECUTION -> new Closed("RSMo 610.105");
      case GUILTY_AT_TRIAL, SPLIT_AT_TRIAL, GUILTY_PLEA -> new Open();
      case MISTRIAL -> new Open();
      case DRUG_COURT ->
          new NotKnown("treatment court: whether it ended in dismissal is not stated");
      case TRIAL_UNKNOWN, OUTSIDE_REFERRAL, OTHER -> new NotKnown("outcome not stated");
    };
  }

  private static LegalStatus uncharged(Referral referral, LocalDate on) {
    if (referral.arrested().isEmpty()) {
      return new NotKnown("no charge filed, and no arrest date from which 30 days run");
    }
    return on.isAfter(referral.arrested().get().plusDays(30))
        ? new Closed("RSMo 610.100, not charged within 30 days of arrest")
        : new Open();
  }
}
