package org.evenhand.app.reception;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.reception.ReferralRowsStore.Filed;
import org.evenhand.app.reception.ReferralRowsStore.Standing;
import org.evenhand.app.reception.ReferralRowsStore.Version;
import org.evenhand.app.referrals.Canonical;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.referrals.Reason;
import org.evenhand.app.referrals.ReasonCode;
import org.evenhand.app.referrals.ReferralJson;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;

/// Keeps a few hundred messages in one transaction: who is known, what is new, what changed. Each
/// referral stands in it once.
final class Block {
  private static final Reason CLOSED =
      new Reason(ReasonCode.CLOSED_BY_ORDER, "", "reportNumber", "", "");

  private final Parts parts;
  private final UUID in;
  private final String office;
  private final Instant now;

  private final List<ImportStore.Dealt> dealt = new ArrayList<>();
  private final List<Version> versions = new ArrayList<>();
  private final List<Arrived> arrived = new ArrayList<>();
  private final List<DescribedStore.Kept> described = new ArrayList<>();
  private final Map<UUID, Outcome> outcomes = new LinkedHashMap<>();
  private final List<byte[]> reportKeys = new ArrayList<>();
  private final List<UUID> reportOf = new ArrayList<>();
  private int warned;

  /// What a block works with.
  record Parts(
      Vault vault,
      SearchKey search,
      Sightings sightings,
      ReferralRowsStore rows,
      ImportStore imports,
      DescribedStore described,
      List<Received> listeners) {}

  Block(Parts parts, UUID in, String office, Instant now) {
    this.parts = parts;
    this.in = in;
    this.office = office;
    this.now = now;
  }

  /// Where a message is filed.
  static Filed filed(SearchKey search, String office, String agency, String filedUnder) {
    return new Filed(
        agency, ImportStore.hex(search.of("filed", String.join("\n", office, agency, filedUnder))));
  }

  /// The keyed hash by which a case that was filed there and then expunged is known again.
  static byte[] refusal(SearchKey search, byte[] filed) {
    return search.of("refused", ImportStore.hex(filed));
  }

  /// @param first number of the first message within the import
  /// @return what became of each message, in order
  List<ImportStore.Dealt> keep(List<Message> messages, int first) {
    Map<Filed, Instant> received = new LinkedHashMap<>();
    for (Message each : messages) {
      each.findSent().ifPresent(sent -> received.put(filed(each, sent), sent.received()));
    }
    received.keySet().removeAll(parts.rows().refused(received.keySet(), parts.search()));
    Map<Filed, UUID> ids = received.isEmpty() ? Map.of() : parts.rows().identify(office, received);
    Map<UUID, Standing> standing = parts.rows().standing(ids.values());
    Map<UUID, SealingKey> keys = new HashMap<>(parts.vault().findKeys(ids.values()));
    keys.putAll(
        parts
            .vault()
            .newKeys(ids.values().stream().filter(id -> !standing.containsKey(id)).toList()));
    SealingKey own = parts.vault().findKey(in).orElseThrow();
    Map<UUID, Outcome> known = parts.rows().outcomes(ids.values());
    for (int i = 0; i < messages.size(); i++) {
      Message message = messages.get(i);
      Optional<SentReferral> sent = message.findSent();
      Optional<UUID> id = sent.flatMap(s -> Optional.ofNullable(ids.get(filed(message, s))));
      Optional<SealingKey> key = id.map(keys::get).flatMap(Optional::ofNullable);
      if (sent.isEmpty()) {
        refuse(first + i, message, message.reading().reasons(), own);
      } else if (key.isEmpty()) {
        // Nothing of it is kept, not even the number it came under.
        dealt.add(
            new ImportStore.Dealt(
                first + i,
                Fate.REJECTED,
                Optional.empty(),
                0,
                List.of(ReasonCode.CLOSED_BY_ORDER.code()),
                own.seal(new ReasonsJson("", "", List.of(CLOSED)).write())));
      } else {
        take(
            first + i,
            message,
            sent.get(),
            key.get(),
            own,
            Optional.ofNullable(standing.get(id.orElseThrow())));
        outcome(message, id.get(), Optional.ofNullable(known.get(id.get())));
      }
    }
    write();
    return dealt;
  }

  private Filed filed(Message message, SentReferral sent) {
    return filed(parts.search(), office, sent.agency(), message.filedUnder());
  }

  private void refuse(int number, Message message, List<Reason> reasons, SealingKey own) {
    String report = message.reading() instanceof Reading.Rejected r ? r.reportNumber() : "";
    dealt.add(
        new ImportStore.Dealt(
            number,
            Fate.REJECTED,
            Optional.empty(),
            0,
            codes(reasons),
            own.seal(new ReasonsJson(message.source(), report, reasons).write())));
  }

  private void take(
      int number,
      Message message,
      SentReferral sent,
      SealingKey key,
      SealingKey own,
      Optional<Standing> before) {
    byte[] fingerprint = parts.search().of("referral", Canonical.digest(sent));
    boolean same =
        before.isPresent()
            && (message.partial()
                ? before.get().version() > 0
                : Arrays.equals(before.get().fingerprint(), fingerprint));
    UUID id = key.record();
    Fate fate = same ? Fate.UNCHANGED : before.isPresent() ? Fate.NEW_VERSION : Fate.ACCEPTED;
    int version = same ? before.get().version() : before.map(Standing::last).orElse(0) + 1;
    List<Reason> reasons = same ? List.of() : message.reading().reasons();
    warned += reasons.isEmpty() ? 0 : 1;
    dealt.add(
        new ImportStore.Dealt(
            number,
            fate,
            Optional.of(id),
            version,
            codes(reasons),
            own.seal(
                key.seal(
                    new ReasonsJson(message.source(), sent.reportNumber(), reasons).write()))));
    if (!same) {
      List<Sighting> people = Arrived.people(id, sent);
      versions.add(
          new Version(
              id, version, sent, fingerprint, key.seal(ReferralJson.write(sent, new TreeMap<>()))));
      arrived.add(new Arrived(id, version, sent, people));
      described.add(new DescribedStore.Kept(message.reading(), people));
      for (String report : message.reports()) {
        reportKeys.add(Duplicates.key(parts.search(), office, report));
        reportOf.add(id);
      }
    }
  }

  private void outcome(Message message, UUID id, Optional<Outcome> known) {
    message.outcome().filter(o -> o.follows(known)).ifPresent(o -> outcomes.put(id, o));
  }

  /// What the ledger attests comes last: from there to the commit, other writers wait.
  private void write() {
    List<Sightings.Listed> people = new ArrayList<>();
    for (Arrived each : arrived) {
      for (int p = 0; p < each.people().size(); p++) {
        people.add(new Sightings.Listed(each.version(), p + 1, each.people().get(p)));
      }
    }
    if (!people.isEmpty()) {
      parts.sightings().add(people);
    }
    parts.described().add(described);
    parts.rows().addReportKeys(reportKeys, reportOf);
    if (!arrived.isEmpty()) {
      parts.listeners().forEach(l -> l.arrived(List.copyOf(arrived)));
    }
    if (!outcomes.isEmpty()) {
      parts.listeners().forEach(l -> l.settled(Map.copyOf(outcomes)));
    }
    parts.imports().add(in, dealt, counts());
    parts.rows().addVersions(in, office, versions);
    parts.rows().addOutcomes(in, office, now, outcomes);
  }

  private Import.Counts counts() {
    return new Import.Counts(
        0,
        count(Fate.ACCEPTED),
        warned,
        count(Fate.REJECTED),
        count(Fate.UNCHANGED),
        count(Fate.NEW_VERSION));
  }

  private int count(Fate fate) {
    return (int) dealt.stream().filter(d -> d.fate() == fate).count();
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(r -> r.code().code()).distinct().sorted().toList();
  }

  /// Bytes of a text in UTF-8.
  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
