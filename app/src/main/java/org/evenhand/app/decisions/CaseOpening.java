package org.evenhand.app.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.dockets.Docket;
import org.evenhand.app.dockets.Dockets;
import org.evenhand.app.identity.Arrivals;
import org.evenhand.app.reception.Arrived;
import org.evenhand.app.reception.Outcome;
import org.evenhand.app.reception.Received;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferredCharge;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.screening.OneCase;
import org.evenhand.app.vault.SearchKey;

/// Opens a case for each referral that arrives, in the transaction that keeps it: a docket,
/// possible links of its defendants, and its place in the queue. A further version of a referral
/// brings its case up to date.
public final class CaseOpening implements Received {
  private final Dockets dockets;
  private final Arrivals arrivals;
  private final Queue queue;
  private final CaseRecords cases;
  private final CaseLaw law;
  private final Tenth tenth;

  public CaseOpening(
      Dockets dockets,
      Arrivals arrivals,
      Queue queue,
      CaseRecords cases,
      CaseLaw law,
      SearchKey seed) {
    this.dockets = dockets;
    this.arrivals = arrivals;
    this.queue = queue;
    this.cases = cases;
    this.law = law;
    this.tenth = new Tenth(seed);
  }

  /// Opens cases for these, or brings them up to date.
  @Override
  public void arrived(List<Arrived> block) {
    arrivals.link(
        block.stream()
            .flatMap(a -> a.people().stream())
            .filter(p -> p.role().equals("defendant"))
            .toList());
    Map<UUID, Matter> known = new HashMap<>();
    queue
        .findAll(block.stream().map(Arrived::referral).toList())
        .forEach(m -> known.put(m.referral(), m));
    Map<UUID, Docket> opened =
        open(block.stream().filter(a -> !known.containsKey(a.referral())).toList());
    List<History> histories = cases.histories(block.stream().map(Arrived::people).toList());
    List<Matter> matters = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      Arrived each = block.get(i);
      Docket docket =
          opened.containsKey(each.referral())
              ? opened.get(each.referral())
              : dockets
                  .find(java.util.Objects.requireNonNull(known.get(each.referral())).docket())
                  .orElseThrow();
      matters.add(
          matter(each, docket, Optional.ofNullable(known.get(each.referral())), histories.get(i)));
    }
    queue.put(matters);
  }

  /// What the office decided in its own system is not on the queue.
  @Override
  public void settled(Map<UUID, Outcome> outcomes) {
    queue.decidedElsewhere(
        outcomes.entrySet().stream()
            .filter(o -> o.getValue().isDecided())
            .map(Map.Entry::getKey)
            .toList());
  }

  @Override
  public Optional<String> findNumber(UUID referral) {
    return queue.find(referral).map(Matter::number);
  }

  /// The cases leave the queue; what was decided stays.
  @Override
  public void withdrawn(List<UUID> referrals, String why) {
    queue.findAll(referrals).stream()
        .filter(m -> m.state() != Matter.State.DECIDED)
        .forEach(m -> queue.move(m.referral(), Matter.State.WITHDRAWN));
  }

  private Map<UUID, Docket> open(List<Arrived> fresh) {
    Map<String, List<Arrived>> byOffice = new TreeMap<>();
    fresh.forEach(a -> byOffice.computeIfAbsent(a.sent().office(), o -> new ArrayList<>()).add(a));
    Map<UUID, Docket> opened = new HashMap<>();
    byOffice.forEach((office, arrived) -> {
      Instant at = arrived.getFirst().sent().received();
      List<Docket> made =
          dockets.open(
              office,
              Docket.Kind.REFERRAL,
              at,
              arrived.stream().map(a -> Optional.of(a.sent().agency())).toList(),
              arrived.stream().map(a -> Optional.of(a.referral())).toList());
      for (int i = 0; i < made.size(); i++) {
        Docket docket = made.get(i);
        opened.put(arrived.get(i).referral(), docket);
        law.deadlines()
            .of(docket.id(), arrived.get(i).sent())
            .forEach(deadline -> dockets.addDeadline(docket, deadline));
      }
    });
    return opened;
  }

  private Matter matter(Arrived arrived, Docket docket, Optional<Matter> before, History history) {
    SentReferral sent = arrived.sent();
    Referral charged = ChargedCase.of(sent, docket.number(), law.codes());
    OneCase facts = law.facts(charged, Map.of(), history.nexus());
    Optional<OneCase.Answer> answer = law.answer(sent.office(), facts);
    // What was returned comes back onto the queue with its new version; what was decided stays so.
    Matter.State state =
        before
            .map(Matter::state)
            .filter(s -> s == Matter.State.DECIDED)
            .orElse(Matter.State.TO_DECIDE);
    return new Matter(
        arrived.referral(),
        docket.id(),
        docket.number(),
        sent.office(),
        sent.agency(),
        arrived.version(),
        before.map(Matter::received).orElse(sent.received()),
        ChargedCase.heldUntil(sent.custody()),
        ChargedCase.word(sent.custody()),
        state,
        lead(charged),
        charged.findLead().flatMap(ReferredCharge::category).map("drugs"::equals),
        charged.hasViolentCharge(),
        answer.map(OneCase.Answer::verdict).orElse("silent"),
        because(answer),
        answer.map(OneCase.Answer::missing).orElse(List.of()),
        before.map(Matter::unaided).orElseGet(() -> tenth.contains(arrived.referral())),
        before.flatMap(Matter::assigned));
  }

  /// The case as it now stands, after a fact was coded or a link judged.
  public static Matter again(CaseRecord record) {
    Matter m = record.matter();
    return new Matter(
        m.referral(),
        m.docket(),
        m.number(),
        m.office(),
        m.agency(),
        m.version(),
        m.received(),
        m.heldUntil(),
        m.custody(),
        m.state(),
        m.lead(),
        m.drug(),
        m.violent(),
        record.own().map(OneCase.Answer::verdict).orElse("silent"),
        because(record.own()),
        record.own().map(OneCase.Answer::missing).orElse(List.of()),
        m.unaided(),
        m.assigned());
  }

  private static String lead(Referral charged) {
    return charged
        .findLead()
        .map(c -> c.description().isBlank() ? c.code() : c.description())
        .orElse("No charge stated");
  }

  private static String because(Optional<OneCase.Answer> answer) {
    return answer
        .map(a ->
            a.reasons().isEmpty() ? "No version was in force" : a.reasons().getFirst().annotation())
        .orElse("The office has no guideline on the shelf");
  }
}
