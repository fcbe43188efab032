package org.evenhand.app.orders;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.reception.KeptTraces;
import org.evenhand.app.shell.Field;
import org.evenhand.app.vault.Standing;

/// The order as the clerk types it.
///
/// @param kindProblem why the choice of what is ordered was not accepted
record OrderForm(
    String kind, Field court, Field cause, Field on, Field why, Optional<String> kindProblem) {
  private static final int MOST = 200;

  static final OrderForm EMPTY = of("", "", "", "", "");

  static OrderForm of(String kind, String court, String cause, String on, String why) {
    return new OrderForm(
        kind,
        Field.text("court", "Court")
            .with(court)
            .hinted("For instance: Circuit Court of Jackson County"),
        Field.text("cause", "Cause number").with(cause).hinted("As it stands on the order."),
        Field.text("on", "Date of the order").with(on).of("date"),
        Field.text("why", "Reason, in a sentence")
            .with(why)
            .hinted(
                "For instance: petition granted after the waiting period. No names, birth dates or report numbers: this"
                    + " stays in the ledger."),
        Optional.empty());
  }

  /// What may be ordered, in the order of the page.
  static List<Standing> kinds() {
    return Stream.of(
            Standing.CLOSED, Standing.SEALED, Standing.JUVENILE, Standing.EXPUNGED, Standing.OPEN)
        .toList();
  }

  /// With what is wrong, all of it at once.
  OrderForm checked(List<KeptTraces.Words> cases, LocalDate today) {
    return new OrderForm(
        kind,
        words(court, "Name the court that ordered it.", cases, true),
        words(cause, "Give the cause number of the order.", cases, true),
        date(today),
        words(why, "Say why in a sentence.", cases, false),
        Arrays.stream(Standing.values()).anyMatch(s -> s.kind().equals(kind))
            ? Optional.empty()
            : Optional.of("Choose what the court ordered."));
  }

  boolean isAccepted() {
    return kindProblem.isEmpty()
        && Stream.of(court, cause, on, why).allMatch(f -> f.problem().isEmpty());
  }

  Orders.Decree decree() {
    return new Orders.Decree(
        Standing.ofOrder(kind).orElseThrow(),
        court.value().strip() + ", " + cause.value().strip(),
        LocalDate.parse(on.value()),
        why.value().strip());
  }

  private static Field words(
      Field field, String missing, List<KeptTraces.Words> cases, boolean onlyInFull) {
    String text = field.value();
    if (text.isBlank()) {
      return field.wrong(missing);
    }
    if (text.length() > MOST) {
      return field.wrong("At most " + MOST + " characters, please.");
    }
    boolean names = cases.stream().anyMatch(c -> onlyInFull ? c.isInFull(text) : c.isIn(text));
    return names
        ? field.wrong(
            "This names the case or a person in it. It would stay in the ledger for good: leave it out.")
        : field;
  }

  private Field date(LocalDate today) {
    try {
      LocalDate day = LocalDate.parse(on.value());
      return day.isAfter(today)
          ? on.wrong("The order cannot be of a day to come.")
          : day.getYear() < 1900 ? on.wrong("Check the year.") : on;
    } catch (DateTimeParseException e) {
      return on.wrong("Write the date of the order as year, month and day, such as 2026-02-28.");
    }
  }
}
