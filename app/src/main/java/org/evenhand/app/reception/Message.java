package org.evenhand.app.reception;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.SentReferral;

/// One message of an import, read.
///
/// @param source file within the import
/// @param filedUnder what makes two messages the same referral's: kind and number
/// @param reports numbers of the police reports it rests on
/// @param outcome what the office had decided, where its own system says so
/// @param partial whether it holds the outcome alone: of a known referral nothing else is taken
record Message(
    String source,
    Reading reading,
    String filedUnder,
    List<String> reports,
    Optional<Outcome> outcome,
    boolean partial) {
  Message {
    reports = List.copyOf(reports);
  }

  /// A message of an agency, filed under its report number.
  static Message of(String source, Reading reading) {
    String number = find(reading).map(SentReferral::reportNumber).map(Message::plain).orElse("");
    return new Message(
        source,
        reading,
        "report " + number,
        number.isEmpty() ? List.of() : List.of(number),
        Optional.empty(),
        false);
  }

  /// The referral, if it was accepted.
  Optional<SentReferral> findSent() {
    return find(reading);
  }

  private static Optional<SentReferral> find(Reading reading) {
    return switch (reading) {
      case Reading.Accepted accepted -> Optional.of(accepted.referral());
      case Reading.AcceptedWithWarnings warned -> Optional.of(warned.referral());
      case Reading.Rejected _ -> Optional.empty();
    };
  }

  /// The number of a report in one spelling: `KC20016872` and `20-016872` are one.
  static String plain(String number) {
    return ReportNumber.parse(number) instanceof Stated.Value<ReportNumber>(ReportNumber read, _)
        ? read.toString()
        : number.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
  }
}
