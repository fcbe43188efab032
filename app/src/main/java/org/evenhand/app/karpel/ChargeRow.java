package org.evenhand.app.karpel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;

/// One row of an export as text, and the charge it states.
///
/// @param fields without social security numbers
record ChargeRow(
    DropFile file,
    ExportLayout layout,
    Stated<String> office,
    Optional<LocalDate> latest,
    String[] fields,
    long line,
    Consumer<Rejected> rejected) {

  String text(Column column) {
    Integer position = layout.positions().get(column);
    return position == null ? "" : fields[position].strip();
  }

  Charge charge(int source) {
    Charge.Dates dates = dates();
    boolean early = layout.stage() == Stage.RECEIVED || layout.stage() == Stage.NOT_FILED;
    return new Charge(
        layout.stage(),
        office,
        text(Column.FILE_NUMBER),
        stated(Column.COURT_NUMBER),
        reportNumbers(),
        count(),
        dates,
        stated(Column.DISPOSITION_CODE),
        stated(Column.AGENCY),
        stated(Column.ATTORNEY),
        defendant(dates),
        address(
            Column.OFFENSE_STREET,
            Column.OFFENSE_STREET_2,
            Column.OFFENSE_CITY,
            Column.OFFENSE_STATE,
            Column.OFFENSE_ZIP),
        referred(early),
        filed(early),
        source,
        line);
  }

  private Stated<String> stated(Column column) {
    String text = text(column);
    return text.isEmpty() ? new Stated.Blank<>() : new Stated.Value<>(text, text);
  }

  private Charge.Dates dates() {
    return new Charge.Dates(
        event(Column.ARRESTED),
        event(Column.REFERRED),
        event(Column.RECEIVED),
        event(Column.ENTERED),
        event(Column.FILED),
        event(Column.DISPOSED));
  }

  private Stated<LocalDate> event(Column column) {
    return check().event(layout.spelling(column), text(column));
  }

  private DateCheck check() {
    return new DateCheck(file.name(), line, latest, rejected);
  }

  private Charge.Defendant defendant(Charge.Dates dates) {
    Optional<LocalDate> began =
        Stream.of(
                dates.arrested(),
                dates.referred(),
                dates.received(),
                dates.entered(),
                dates.filed(),
                dates.disposed())
            .flatMap(date ->
                date instanceof Stated.Value<LocalDate>(LocalDate day, _)
                    ? Stream.of(day)
                    : Stream.empty())
            .min(LocalDate::compareTo);
    return new Charge.Defendant(
        stated(Column.NAME),
        stated(Column.SEX),
        stated(Column.RACE),
        check().birth(layout.spelling(Column.BIRTH_DATE), text(Column.BIRTH_DATE), began),
        address(Column.STREET, Column.STREET_2, Column.CITY, Column.STATE, Column.ZIP));
  }

  private Charge.Address address(
      Column street, Column street2, Column city, Column state, Column zip) {
    return new Charge.Address(
        stated(street), stated(street2), stated(city), stated(state), stated(zip));
  }

  private List<Stated<ReportNumber>> reportNumbers() {
    List<Stated<ReportNumber>> numbers = ReportNumber.parseAll(text(Column.REPORT_NUMBERS));
    for (Stated<ReportNumber> number : numbers) {
      if (number instanceof Stated.Unreadable<ReportNumber>(String written)
          && written.chars().noneMatch(Character::isDigit)) {
        reject(
            Column.REPORT_NUMBERS,
            written,
            "no report number; expected one as KC20016872, 200016872 or 20-16872.");
      }
    }
    return numbers;
  }

  private Stated<Integer> count() {
    String text = text(Column.COUNT);
    if (text.isEmpty()) {
      return new Stated.Blank<>();
    }
    if (text.matches("\\d{1,4}")) {
      return new Stated.Value<>(Integer.parseInt(text), text);
    }
    reject(Column.COUNT, text, "not the number of a charge; expected 1, 2, 3 and so on.");
    return new Stated.Unreadable<>(text);
  }

  private void reject(Column column, String value, String why) {
    rejected.accept(new Rejected(file.name(), line, layout.spelling(column), value, why));
  }

  private Charge.Offense referred(boolean early) {
    return new Charge.Offense(
        referred(Column.REFERRED_CODE, Column.CODE, early),
        referred(Column.REFERRED_DESCRIPTION, Column.DESCRIPTION, early),
        referred(Column.REFERRED_SEVERITY, Column.SEVERITY, early),
        referred(Column.REFERRED_CLASS, Column.CLASS, early));
  }

  private Charge.Offense filed(boolean early) {
    return new Charge.Offense(
        filed(Column.REFERRED_CODE, Column.CODE, early),
        filed(Column.REFERRED_DESCRIPTION, Column.DESCRIPTION, early),
        filed(Column.REFERRED_SEVERITY, Column.SEVERITY, early),
        filed(Column.REFERRED_CLASS, Column.CLASS, early));
  }

  /// Before filing, `Charge Code` can only be the referred charge.
  private Stated<String> referred(Column named, Column plain, boolean early) {
    return stated(early && !layout.positions().containsKey(named) ? plain : named);
  }

  private Stated<String> filed(Column named, Column plain, boolean early) {
    boolean isReferred = early && !layout.positions().containsKey(named);
    return isReferred ? new Stated.Blank<>() : stated(plain);
  }
}
