package org.evenhand.app.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.identity.LinkStore;
import org.evenhand.app.identity.PossibleLink;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.reception.StoredReferrals;
import org.evenhand.app.records.Referral;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads cases, in the caller's transaction: what the claims do not allow is not there.
public final class CaseRecords {
  private final JdbcClient sql;
  private final Vault vault;
  private final Dockets dockets;
  private final Sightings sightings;
  private final LinkStore links;
  private final Queue queue;
  private final Decisions decisions;
  private final CodedAnswers coded;
  private final CaseLaw law;
  private final StoredReferrals contents;

  public CaseRecords(
      JdbcClient sql,
      Vault vault,
      Dockets dockets,
      Sightings sightings,
      LinkStore links,
      CaseLaw law) {
    this.sql = sql;
    this.vault = vault;
    this.dockets = dockets;
    this.sightings = sightings;
    this.links = links;
    this.queue = new Queue(sql);
    this.decisions = new Decisions(sql);
    this.coded = new CodedAnswers(sql);
    this.law = law;
    this.contents = new StoredReferrals(sql);
  }

  /// The case; empty where there is none that may be seen, or its key was destroyed.
  public Optional<CaseRecord> find(UUID referral) {
    Optional<Matter> matter = queue.find(referral);
    Optional<SealingKey> key = matter.flatMap(m -> vault.findKey(referral));
    return key.map(k -> read(matter.orElseThrow(), k));
  }

  private CaseRecord read(Matter matter, SealingKey key) {
    SentReferral sent = contents.get(matter.referral(), matter.version(), key);
    List<Sighting> people = sightings.of(matter.referral(), matter.version());
    History history = history(people);
    List<CodedAnswers.Answer> answers = coded.of(matter.referral(), key);
    Referral charged = ChargedCase.of(sent, matter.number(), law.codes());
    OneCase facts = law.facts(charged, CodedAnswers.facts(answers), history.nexus());
    return new CaseRecord(
        matter,
        dockets.find(matter.docket()).orElseThrow(),
        sent,
        people,
        history,
        answers,
        facts,
        law.answer(matter.office(), facts),
        law.others(matter.office(), facts),
        decisions.of(matter.referral(), key));
  }

  /// The same case as it stands with these of its coded facts alone.
  public CaseRecord with(CaseRecord record, List<CodedAnswers.Answer> coded) {
    if (coded.size() == record.coded().size()) {
      return record;
    }
    Matter matter = record.matter();
    Referral charged = ChargedCase.of(record.sent(), matter.number(), law.codes());
    OneCase facts = law.facts(charged, CodedAnswers.facts(coded), record.history().nexus());
    return new CaseRecord(
        matter,
        record.docket(),
        record.sent(),
        record.people(),
        record.history(),
        coded,
        facts,
        law.answer(matter.office(), facts),
        law.others(matter.office(), facts),
        record.decisions());
  }

  /// Other cases of what may be the same defendants.
  History history(List<Sighting> people) {
    return histories(List.of(people)).getFirst();
  }

  /// The same of several cases at once, in their order.
  List<History> histories(List<List<Sighting>> cases) {
    Map<UUID, Sighting> own = new HashMap<>();
    Map<UUID, Integer> caseOf = new HashMap<>();
    List<List<History.Related>> related = new ArrayList<>();
    for (List<Sighting> people : cases) {
      for (Sighting each : people) {
        if (each.role().equals("defendant")) {
          own.put(each.mention(), each);
          caseOf.put(each.mention(), related.size());
        }
      }
      related.add(new ArrayList<>());
    }
    List<PossibleLink> found = own.isEmpty() ? List.of() : links.of(own.keySet());
    if (!found.isEmpty()) {
      relate(found, own, caseOf, related);
    }
    return related.stream().map(History::new).toList();
  }

  private void relate(
      List<PossibleLink> found,
      Map<UUID, Sighting> own,
      Map<UUID, Integer> caseOf,
      List<List<History.Related>> related) {
    Map<UUID, Sighting> others =
        sightings.all(found.stream().map(PossibleLink::other).distinct().toList()).stream()
            .collect(Collectors.toMap(Sighting::mention, Function.identity()));
    Set<UUID> referrals =
        others.values().stream()
            .map(Sighting::referral)
            .collect(Collectors.toCollection(HashSet::new));
    Map<UUID, Matter> matters = new HashMap<>();
    queue.findAll(List.copyOf(referrals)).forEach(m -> matters.put(m.referral(), m));
    Set<UUID> filed = filed(referrals);
    for (PossibleLink each : found) {
      Sighting other = others.get(each.other());
      Matter matter = other == null ? null : matters.get(other.referral());
      Sighting mine = own.get(each.mention());
      Integer in = caseOf.get(each.mention());
      if (other != null && matter != null && mine != null && in != null) {
        related
            .get(in)
            .add(new History.Related(each, mine, other, matter, filed.contains(matter.referral())));
      }
    }
  }

  private Set<UUID> filed(Set<UUID> cases) {
    return new HashSet<>(
        sql.sql(
                "select referral from (select distinct on (referral) referral, kind"
                    + " from decisions.decision where referral = any(:cases) and stage = 'final'"
                    + " order by referral, at desc) last where kind = 'file'")
            .param("cases", cases.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }
}
