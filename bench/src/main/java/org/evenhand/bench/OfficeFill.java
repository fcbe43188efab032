package org.evenhand.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.app.database.Database;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.referrals.Custody;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.referrals.SentPerson;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Fills an office's database in blocks, as its owner: people sealed and keyed by the application's
/// own code, referrals and decisions entering the ledger by the database's own trigger. What is not
/// as in daily work: row-level security does not ask the owner, foreign keys and indexes are taken
/// away and made again at the end (so they are checked then), what the guideline says is copied
/// from the cases of which these are copies, and links are those of the truth.
final class OfficeFill {
  private static final int BLOCK = 400;
  private static final int THREADS = 2;
  private static final String STEPS =
      "[{\"comparison\":\"two records at random\",\"level\":\"\",\"bits\":-19.000},"
          + "{\"comparison\":\"surname\",\"level\":\"equal\",\"bits\":11.200},"
          + "{\"comparison\":\"given name\",\"level\":\"equal\",\"bits\":8.100},"
          + "{\"comparison\":\"birth date\",\"level\":\"equal\",\"bits\":12.700}]";

  private final Database database;
  private final String masterKey;
  private final String searchKey;
  private final OfficeCases cases;
  private final List<Template> decided;
  private final List<Template> waiting;
  private final String actor;

  /// A case that went the application's own way, of which others are copies.
  ///
  /// @param missing joined by a line end
  record Template(
      SentReferral sent,
      boolean old,
      String lead,
      @org.jspecify.annotations.Nullable Boolean drug,
      boolean violent,
      String verdict,
      String because,
      String missing) {}

  /// @param actor in whose name everything is done
  OfficeFill(
      Database database,
      String masterKey,
      String searchKey,
      OfficeCases cases,
      List<Template> templates,
      String actor) {
    this.database = database;
    this.masterKey = masterKey;
    this.searchKey = searchKey;
    this.cases = cases;
    this.decided = templates.stream().filter(Template::old).toList();
    this.waiting = templates.stream().filter(t -> !t.old()).toList();
    this.actor = actor;
  }

  void run() throws SQLException, InterruptedException {
    List<String> again;
    try (Connection owner = database.owner().getConnection()) {
      again = OfficeTables.takeAway(owner);
    }
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      workers.add(
          Thread.ofPlatform()
              .start(() -> {
                try (Connection owner = database.owner().getConnection()) {
                  work(owner, next);
                } catch (SQLException | RuntimeException e) {
                  failed.incrementAndGet();
                  e.printStackTrace();
                }
              }));
    }
    for (Thread each : workers) {
      each.join();
    }
    if (failed.get() > 0) {
      throw new IllegalStateException("The database could not be filled; see above.");
    }
    try (Connection owner = database.owner().getConnection()) {
      OfficeTables.make(owner, again);
    }
  }

  private void work(Connection owner, AtomicInteger next) throws SQLException {
    owner.setAutoCommit(false);
    JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(owner, true));
    sql.sql("set synchronous_commit = off").update();
    owner.commit();
    Vault vault = new Vault(sql, masterKey);
    SearchKey search = new SearchKey(searchKey);
    Sightings sightings = new Sightings(sql, vault, search);
    Dockets dockets = new Dockets(sql, vault);
    for (int from = next.getAndAdd(BLOCK); from < cases.cases(); from = next.getAndAdd(BLOCK)) {
      int to = Math.min(cases.cases(), from + BLOCK);
      OfficeTables.act(sql, actor);
      block(sql, vault, search, sightings, dockets, from, to);
      owner.commit();
      if (from % (BLOCK * 250) == 0) {
        System.out.printf("  %,d of %,d cases …%n", from, cases.cases());
      }
    }
  }

  private void block(
      JdbcClient sql,
      Vault vault,
      SearchKey search,
      Sightings sightings,
      Dockets dockets,
      int from,
      int to) {
    int n = to - from;
    List<UUID> ids = new ArrayList<>();
    List<SentReferral> sent = new ArrayList<>();
    List<Template> of = new ArrayList<>();
    List<Sighting> people = cases.sightings(from, to);
    for (int i = 0; i < n; i++) {
      int number = from + i;
      Template template = template(number, cases.isOpen(number) ? waiting : decided);
      ids.add(OfficeCases.referral(number));
      of.add(template);
      sent.add(
          copy(
              template.sent(),
              number,
              people.subList(i * OfficeCases.MENTIONS, (i + 1) * OfficeCases.MENTIONS)));
    }
    Map<UUID, SealingKey> keys = vault.newKeys(ids);
    OfficeRows rows = new OfficeRows(sql, ids, sent);
    rows.referrals(search);
    List<Sightings.Listed> listed = new ArrayList<>();
    for (int p = 0; p < people.size(); p++) {
      listed.add(new Sightings.Listed(1, p % OfficeCases.MENTIONS + 1, people.get(p)));
    }
    sightings.add(listed);
    links(sql, from, to);
    List<Docket> opened = dockets(dockets, sent, ids);
    List<Boolean> open = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      open.add(cases.isOpen(from + i));
    }
    rows.matters(opened, of, open);
    List<byte[]> contents = new ArrayList<>();
    List<byte[]> words = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      SealingKey key = Objects.requireNonNull(keys.get(ids.get(i)));
      contents.add(key.seal(ReferralJson.write(sent.get(i), new TreeMap<>())));
      words.add(key.seal("Invented: a statement names the holder, and nothing contradicts it."));
    }
    rows.versions(search, contents);
    rows.decisions(of, open, words, actor);
  }

  /// Of which case this one is a copy.
  static Template template(int number, List<Template> among) {
    return among.get(Math.floorMod(number * 31, among.size()));
  }

  /// Numbered in one go by office and year, in the order of arrival.
  private static List<Docket> dockets(Dockets dockets, List<SentReferral> sent, List<UUID> ids) {
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < sent.size(); i++) {
      int year = sent.get(i).received().atZone(ZoneOffset.UTC).getYear();
      groups.computeIfAbsent(sent.get(i).office() + year, g -> new ArrayList<>()).add(i);
    }
    Docket[] all = new Docket[ids.size()];
    groups
        .values()
        .forEach(group -> {
          SentReferral first = sent.get(group.getFirst());
          List<Docket> made =
              dockets.open(
                  first.office(),
                  Docket.Kind.REFERRAL,
                  first.received(),
                  group.stream().map(i -> Optional.of(sent.get(i).agency())).toList(),
                  group.stream().map(i -> Optional.of(ids.get(i))).toList());
          for (int i = 0; i < made.size(); i++) {
            all[group.get(i)] = made.get(i);
          }
        });
    return List.of(all);
  }

  /// The person's last case before this one.
  private void links(JdbcClient sql, int from, int to) {
    List<UUID> later = new ArrayList<>();
    List<UUID> earlier = new ArrayList<>();
    for (int c = from; c < to; c++) {
      int before = cases.before()[c];
      if (before >= 0) {
        later.add(OfficeCases.mention(c * OfficeCases.MENTIONS));
        earlier.add(OfficeCases.mention(before));
      }
    }
    sql.sql(
            "insert into identity.link (mention, other, millibits, per_million, steps, model)"
                + " select a, b, 13000, 999870, :steps::jsonb, 'of the benchmark' from unnest(:later, :earlier) l(a, b)")
        .param("steps", STEPS)
        .param("later", later.toArray(UUID[]::new))
        .param("earlier", earlier.toArray(UUID[]::new))
        .update();
  }

  private SentReferral copy(SentReferral of, int number, List<Sighting> people) {
    Instant received = cases.received(number);
    Custody custody =
        of.custody().findSince().isPresent()
            ? held(received.minus(Duration.ofMinutes(95)))
            : of.custody();
    List<SentPerson> persons = new ArrayList<>();
    for (Sighting each : people) {
      persons.add(person(each));
    }
    return new SentReferral(
        of.office(),
        of.agency(),
        "B%08d".formatted(number),
        "",
        of.sent(),
        received,
        of.offense(),
        custody,
        of.charges(),
        persons,
        of.narrative(),
        of.laboratory());
  }

  private static Custody held(Instant since) {
    return new Custody.Held(new Stated.Value<>(since, since.toString()));
  }

  private static SentPerson person(Sighting of) {
    return new SentPerson(
        java.util.Set.of(SentPerson.Role.valueOf(of.role().toUpperCase(java.util.Locale.ROOT))),
        new SentPerson.Name(of.given(), of.middle(), of.surname(), of.suffix(), ""),
        List.of(),
        of.birthDate().isEmpty() ? new Stated.Blank<>() : date(of.birthDate()),
        List.of(),
        new SentPerson.Address(
            of.address().street(),
            of.address().unit(),
            of.address().city(),
            of.address().state(),
            of.address().postcode()));
  }

  private static Stated<java.time.LocalDate> date(String text) {
    try {
      return new Stated.Value<>(java.time.LocalDate.parse(text), text);
    } catch (java.time.format.DateTimeParseException e) {
      return new Stated.Unreadable<>(text);
    }
  }
}
