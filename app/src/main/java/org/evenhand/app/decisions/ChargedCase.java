package org.evenhand.app.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferredCharge;
import org.evenhand.app.referrals.Custody;
import org.evenhand.app.referrals.SentCharge;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.rulebooks.ChargeCodes;
import org.evenhand.app.shell.Times;

/// What an agency sent, as the case that rulebooks are asked about: the same facts, in the same
/// words, as in a report on a prosecutor's exports.
final class ChargedCase {
  private ChargedCase() {}

  /// @param number of its docket
  static Referral of(SentReferral sent, String number, ChargeCodes codes) {
    List<ReferredCharge> charges = new ArrayList<>();
    for (SentCharge each : sent.charges()) {
      charges.add(
          ReferredCharge.of(
              charges.size() + 1,
              each.code().isEmpty() ? each.statute() : each.code(),
              each.description(),
              each.grade() == SentCharge.Grade.NOT_STATED ? "" : each.grade().words(),
              each.severityClass(),
              codes));
    }
    return new Referral(
        sent.office(),
        number,
        List.of(),
        sent.agency(),
        Optional.empty(),
        Optional.of(day(sent.received())),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CaseStatus.UNDER_REVIEW,
        Optional.empty(),
        Optional.empty(),
        charges,
        false,
        false,
        0,
        0);
  }

  /// The end of the 24 hours; empty where nobody is held or it is not said since when.
  static Optional<Instant> heldUntil(Custody custody) {
    return custody.findSince().map(since -> since.plus(Matter.HOLD));
  }

  /// As the database writes it.
  static String word(Custody custody) {
    return switch (custody) {
      case Custody.Held held -> "in custody";
      case Custody.NotHeld notHeld -> "not in custody";
      case Custody.NotKnown unknown -> "unknown";
    };
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Times.ZONE).toLocalDate();
  }
}
