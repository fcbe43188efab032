package org.evenhand.app.records;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.Charge;

/// A defendant as rows of one case write them: everything in the exports that may tell who it is,
/// as written, empty where it is not stated. Race and sex are not in it, and never link; numbers of
/// social security were dropped when the file was read.
///
/// @param referral index of the case in [Referrals#list()]
/// @param name in one piece, for instance `LAST, FIRST MIDDLE JR`
/// @param birthDate ISO; empty where it is missing or impossible
public record Mention(
    int referral,
    String name,
    String birthDate,
    String street,
    String unit,
    String city,
    String state,
    String postcode) {
  /// Each writing of the defendant in the rows of a case once, in their order.
  static List<Mention> of(int referral, List<Charge> rows) {
    Set<Mention> mentions = new LinkedHashSet<>();
    for (Charge row : rows) {
      mentions.add(of(referral, row.defendant()));
    }
    return List.copyOf(mentions);
  }

  private static Mention of(int referral, Charge.Defendant defendant) {
    Charge.Address home = defendant.address();
    return new Mention(
        referral,
        text(defendant.name()),
        defendant.birthDate() instanceof Stated.Value<LocalDate>(LocalDate born, _)
            ? born.toString()
            : "",
        text(home.street()),
        text(home.street2()),
        text(home.city()),
        text(home.state()),
        text(home.zip()));
  }

  private static String text(Stated<String> stated) {
    return stated instanceof Stated.Value<String>(String value, _) ? value.strip() : "";
  }
}
