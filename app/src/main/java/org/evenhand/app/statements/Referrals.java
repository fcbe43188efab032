package org.evenhand.app.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.briefings.Policies;
import org.evenhand.app.briefings.PolicyVersion;
import org.evenhand.app.briefings.Units;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.screening.OfficeBook;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.screening.Verdicts;
import org.evenhand.app.shell.Times;
import org.evenhand.app.statements.Answered.Answer;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The referrals of an office of which its guideline speaks: those that are drug cases, or may be.
/// Each is put to the version in force on its day and to those that units were briefed on, as if it
/// had come on that version's first certain day.
final class Referrals {
  private final JdbcClient sql;
  private final CaseRecords cases;
  private final Policies policies;
  private final Units units;

  Referrals(JdbcClient sql, CaseRecords cases, Policies policies, Units units) {
    this.sql = sql;
    this.cases = cases;
    this.policies = policies;
    this.units = units;
  }

  private record Row(UUID referral, String agency, Instant received, Optional<String> beat) {}

  /// The day on which the first referral of an office was received.
  Optional<LocalDate> firstDay(String office) {
    return sql.sql("select min(received_at) from decisions.matter where office = :office")
        .param("office", office)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single()
        .map(at -> day(at.toInstant()));
  }

  /// Those received in these days. Withdrawn ones, and those whose key was destroyed, are not
  /// counted.
  List<Answered> answered(String office, LocalDate from, LocalDate until, Set<String> briefedOn) {
    Optional<OfficeBook> book = policies.findBook(office);
    if (book.isEmpty()) {
      return List.of();
    }
    List<Answered> answered = new ArrayList<>();
    for (Row each : rows(office, from, until)) {
      cases
          .find(each.referral())
          .ifPresent(found -> answered.add(answered(office, book.get(), each, found, briefedOn)));
    }
    return answered;
  }

  private Answered answered(
      String office, OfficeBook book, Row row, CaseRecord found, Set<String> versions) {
    Map<String, Answer> under = new TreeMap<>();
    for (String each : versions) {
      policies
          .find(office, each)
          .ifPresent(version -> under.put(each, answer(as(found.facts(), book, version), book)));
    }
    return new Answered(
        row.agency(),
        units.find(row.agency(), row.beat()),
        day(row.received()),
        answer(found.facts(), book),
        under);
  }

  private static Answer answer(OneCase facts, OfficeBook book) {
    return Answer.of(Verdicts.possible(facts.under(book).determination()));
  }

  private static OneCase as(OneCase facts, OfficeBook book, PolicyVersion version) {
    FactName day = book.rulebook().selectedBy();
    Fact moved =
        new Fact.Known(Value.of(version.latest()), "as if referred under version " + version.id());
    Map<FactName, Fact> known = facts.facts();
    return OneCase.of(name ->
        name.equals(day)
            ? moved
            : known.getOrDefault(name, new Fact.Unknown("not asked for in this case")));
  }

  private List<Row> rows(String office, LocalDate from, LocalDate until) {
    return sql.sql(
            "select m.referral, m.agency, m.received_at, v.beat from decisions.matter m"
                + " join records.referral_version v on v.referral = m.referral and v.version = m.version"
                + " where m.office = :office and m.drug is not false and m.state <> 'withdrawn'"
                + " and m.received_at >= :from and m.received_at < :until order by m.received_at, m.referral")
        .param("office", office)
        .param("from", start(from))
        .param("until", start(until))
        .query((row, n) ->
            new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString(4))))
        .list();
  }

  static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(Times.ZONE).toInstant().atOffset(ZoneOffset.UTC);
  }

  static LocalDate day(Instant at) {
    return at.atZone(Times.ZONE).toLocalDate();
  }
}
