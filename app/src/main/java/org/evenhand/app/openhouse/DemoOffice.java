package org.evenhand.app.openhouse;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.CaseOpening;
import org.evenhand.app.decisions.CaseRecord;
import org.evenhand.app.decisions.CaseRecords;
import org.evenhand.app.decisions.CodedAnswers;
import org.evenhand.app.decisions.Decision;
import org.evenhand.app.decisions.Decisions;
import org.evenhand.app.decisions.DeclineReason;
import org.evenhand.app.decisions.Determinations;
import org.evenhand.app.decisions.Kind;
import org.evenhand.app.decisions.Kind.Agreement;
import org.evenhand.app.demo.SyntheticCity;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.office.Office;
import org.evenhand.app.reception.Delivery;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.ImportStore;
import org.evenhand.app.reception.Outcome;
import org.evenhand.app.reception.Reception;
import org.evenhand.app.records.CaseStatus;
import org.evenhand.app.referrals.Arrival;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.shell.Times;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;

/// The synthetic city's offices at work: an account for each role, weeks of referrals, most of them
/// decided, and a queue with people in custody.
final class DemoOffice {
  /// Of every account. The server listens on this machine alone, and all it holds is invented.
  static final String PASSWORD = "a synthetic city";

  private static final String JACKSON = "us-mo-095";
  private static final String POLICE = "us-mo-kansas-city";

  private final Office office;
  private final Database database;
  private final AtomicReference<Instant> moment;

  private DemoOffice(Office office, Database database) {
    this.office = office;
    this.database = database;
    this.moment = new AtomicReference<>(Instant.EPOCH);
  }

  /// Fills the offices of an empty server; does nothing to one that has accounts.
  static void furnish(Office office, Database database, long seed, Instant now, PrintStream say) {
    if (!office.part(Accounts.class).isEmpty()) {
      return;
    }
    DemoOffice demo = new DemoOffice(office, database);
    Map<Role, Account> accounts = demo.accounts();
    demo.receive(
        SyntheticCity.messages(seed, now),
        Objects.requireNonNull(accounts.get(Role.ATTORNEY)),
        say);
    new DemoBriefings(
            office,
            database,
            JACKSON,
            POLICE,
            now,
            Objects.requireNonNull(accounts.get(Role.SUPERVISOR)))
        .record(Objects.requireNonNull(accounts.get(Role.DETECTIVE)));
  }

  private Map<Role, Account> accounts() {
    Map<Role, Account> made = new EnumMap<>(Role.class);
    Accounts accounts = office.part(Accounts.class);
    for (Role role : Role.values()) {
      boolean police = role == Role.DETECTIVE;
      Account account =
          accounts.add(
              Claims.system("demo"),
              new Accounts.Wanted(
                  role.key(),
                  NAMES.get(made.size() % NAMES.size()),
                  role,
                  police || role == Role.ADMINISTRATOR ? Set.of() : Set.of(JACKSON),
                  police ? Set.of(POLICE) : Set.of(),
                  Set.of()),
              Optional.of(PASSWORD),
              false,
              "account of the demonstration");
      accounts.giveApp(account.id(), sha("app of " + role.key(), 20));
      made.put(role, account);
    }
    return made;
  }

  private static final List<String> NAMES =
      List.of(
          "Robin Demo",
          "Sasha Demo",
          "Alex Demo",
          "Kim Demo",
          "Jo Demo",
          "Terry Demo",
          "Pat Demo",
          "Casey Demo",
          "Lee Demo");

  /// In the order of arrival; what is old is decided on the day after.
  private void receive(List<SyntheticCity.Message> messages, Account attorney, PrintStream say) {
    Reception reception =
        new Reception(
            database,
            office.part(Vault.class),
            office.part(SearchKey.class),
            office.part(Sightings.class),
            List.of(office.part(CaseOpening.class)),
            moment::get);
    decidedElsewhere(
        reception, attorney, messages.stream().filter(SyntheticCity.Message::elsewhere).toList());
    List<SyntheticCity.Message> here = messages.stream().filter(m -> !m.elsewhere()).toList();
    Map<String, List<SyntheticCity.Message>> byDay = new LinkedHashMap<>();
    for (SyntheticCity.Message each : here) {
      String day = each.office() + " " + each.received().atZone(Times.ZONE).toLocalDate();
      byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(each);
    }
    int done = 0;
    for (List<SyntheticCity.Message> day : byDay.values()) {
      for (SyntheticCity.Message each : day) {
        moment.set(each.received());
        for (ImportStore.Line line :
            reception.receive(delivery(each), "message.json", List.of(reading(each)))) {
          if (each.old() && line.referral().isPresent()) {
            decide(line.referral().get(), each, attorney);
          }
        }
      }
      done += day.size();
      say.printf("\r  %,d of %,d referrals have arrived …", done, here.size());
    }
    say.println();
  }

  /// All at once, as the case system would hand them over; none waits for a decision.
  private void decidedElsewhere(
      Reception reception, Account coder, List<SyntheticCity.Message> messages) {
    moment.set(messages.getFirst().received());
    Outcome declined = new Outcome(CaseStatus.DECLINED, Optional.empty(), "");
    Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
    Map<UUID, SyntheticCity.Message> coded = new LinkedHashMap<>();
    for (ImportStore.Line line :
        reception.receive(
            delivery(messages.getFirst()),
            "message.json",
            messages.stream().map(DemoOffice::reading).toList())) {
      line.referral()
          .ifPresent(r -> {
            outcomes.put(r, declined);
            coded.put(r, messages.get(line.number() - 1));
          });
    }
    database.as(
        Claims.system("demo"),
        () -> {
          office.part(CaseOpening.class).settled(outcomes);
          coded.forEach((r, message) -> code(r, message, coder));
          return 1;
        });
  }

  /// Each fact with a sentence, as somebody read it out of the statement.
  private void code(UUID referral, SyntheticCity.Message message, Account coder) {
    SealingKey key = office.part(Vault.class).findKey(referral).orElseThrow();
    CodedAnswers answers = new CodedAnswers(database.sql());
    message
        .coded()
        .forEach((fact, value) ->
            answers.add(
                new CodedAnswers.Answer(
                    UUID.randomUUID(),
                    referral,
                    1,
                    fact,
                    value,
                    coder.id().toString(),
                    message.received(),
                    "Invented: what the statement says of it."),
                message.office(),
                key));
  }

  private static Delivery delivery(SyntheticCity.Message message) {
    return new Delivery(
        message.office(),
        Optional.of(POLICE),
        Door.INTERFACE,
        "key:demo",
        "message.json",
        HexFormat.of().formatHex(sha(new String(message.json(), StandardCharsets.UTF_8), 32)),
        message.json().length);
  }

  private static Reading reading(SyntheticCity.Message message) {
    return ReferralJson.read(
        message.json(),
        new Arrival(message.office(), Map.of(POLICE, POLICE), message.received(), Times.ZONE));
  }

  /// As an attorney might: mostly with the guideline; the drawn tenth first without it.
  private void decide(UUID referral, SyntheticCity.Message message, Account attorney) {
    Instant at = message.received().plus(Duration.ofHours(7));
    Claims claims =
        new Claims(
            attorney.id().toString(),
            Set.of(message.office()),
            Set.of(),
            Set.of(),
            Set.of(attorney.role().key()));
    database.as(
        claims,
        () -> {
          CaseRecord record = office.part(CaseRecords.class).find(referral).orElseThrow();
          SealingKey key = office.part(Vault.class).findKey(referral).orElseThrow();
          String verdict = record.own().map(OneCase.Answer::verdict).orElse("silent");
          int lot = Math.floorMod(referral.hashCode(), 100);
          Kind kind = kind(record, verdict, lot);
          UUID determination =
              new Determinations(database.sql())
                  .add(
                      referral,
                      1,
                      message.office(),
                      at,
                      record.facts(),
                      record.own().orElseThrow(),
                      key);
          Decisions decisions = new Decisions(database.sql());
          if (record.matter().unaided()) {
            Kind first = lot % 7 == 0 ? Kind.FILE : kind;
            decisions.add(
                decision(
                    record, at, attorney, Decision.Stage.UNAIDED, first, verdict, determination),
                message.office(),
                key);
          }
          decisions.add(
              decision(
                  record,
                  at.plusSeconds(120),
                  attorney,
                  Decision.Stage.FINAL,
                  kind,
                  verdict,
                  determination),
              message.office(),
              key);
          return 1;
        });
  }

  private static Kind kind(CaseRecord record, String verdict, int lot) {
    if (record.matter().violent()) {
      return lot < 85 ? Kind.FILE : Kind.DECLINE;
    }
    return switch (verdict) {
      case "meets the guideline" -> lot < 78 ? Kind.FILE : lot < 90 ? Kind.DIVERT : Kind.DECLINE;
      case "not shown" -> lot < 88 ? Kind.DECLINE : Kind.FILE;
      default -> lot < 40 ? Kind.FILE : lot < 80 ? Kind.DECLINE : Kind.DIVERT;
    };
  }

  private static Decision decision(
      CaseRecord record,
      Instant at,
      Account attorney,
      Decision.Stage stage,
      Kind kind,
      String verdict,
      UUID determination) {
    Agreement agreement = kind.with(verdict);
    boolean declined = kind == Kind.DECLINE;
    return new Decision(
        UUID.randomUUID(),
        record.matter().referral(),
        1,
        at,
        attorney.id().toString(),
        stage,
        kind,
        declined ? Optional.of(reason(record)) : Optional.empty(),
        agreement,
        agreement == Agreement.DIFFERS
            ? "Invented: what the guideline does not foresee decided it."
            : "",
        Optional.of(determination),
        declined
            ? "Invented: the statement does not show what would be needed in court."
            : "Invented: the evidence lies in plain view and a statement names the holder.");
  }

  private static DeclineReason reason(CaseRecord record) {
    DeclineReason[] reasons = DeclineReason.values();
    return record.matter().verdict().equals("not shown")
        ? DeclineReason.NOT_ASKED_FOR
        : reasons[1 + Math.floorMod(record.matter().referral().hashCode(), reasons.length - 1)];
  }

  private static byte[] sha(String of, int bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return java.util.Arrays.copyOf(hash, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
