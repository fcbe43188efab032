package org.evenhand.app.reception;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.NoRoomException;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.referrals.Reading;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Vault;

/// Keeps what came in, whatever the door: each referral once, each version, and what became of each
/// message. It works in blocks, each a transaction of its own, so that nobody who writes waits
/// long; what is kept when it is stopped stays, and the same file sent again brings the rest.
public final class Reception {
  /// Referrals in one transaction.
  static final int BLOCK = 300;

  private static final String NO_ROOM =
      "The server's disk is full, or nearly so, and this import stopped. What was counted is kept. When there is room again, send the file again: nothing is taken twice.";

  private final Database database;
  private final Block.Parts parts;
  private final InstantSource clock;

  /// @param listeners told of each block in its transaction, in this order
  public Reception(
      Database database,
      Vault vault,
      SearchKey search,
      Sightings sightings,
      List<Received> listeners,
      InstantSource clock) {
    this.database = database;
    this.parts =
        new Block.Parts(
            vault,
            search,
            sightings,
            new ReferralRowsStore(database.sql()),
            new ImportStore(database.sql(), vault, search),
            new DescribedStore(database.sql(), vault),
            List.copyOf(listeners));
    this.clock = clock;
  }

  /// Notes that a file came in; its page can be looked at from now on.
  public UUID begin(Delivery from) {
    UUID id = UUID.randomUUID();
    database.as(
        from.claims(),
        () -> {
          parts.imports().begin(id, from, clock.instant());
          return id;
        });
    return id;
  }

  /// Keeps these readings of one file and closes the import. Must not be called within a
  /// transaction.
  ///
  /// @return what became of each, in order
  public List<ImportStore.Line> receive(Delivery from, String source, List<Reading> readings) {
    UUID in = begin(from);
    List<ImportStore.Dealt> dealt =
        keep(in, from, readings.stream().map(r -> Message.of(source, r)).toList());
    List<ImportStore.Line> lines = new ArrayList<>();
    for (int i = 0; i < dealt.size(); i++) {
      ImportStore.Dealt each = dealt.get(i);
      lines.add(
          new ImportStore.Line(
              each.number(),
              each.fate(),
              each.referral(),
              each.version(),
              source,
              "",
              readings.get(i).reasons()));
    }
    return lines;
  }

  /// Keeps these messages of an import that has begun, and closes it; failed with a sentence if
  /// something throws.
  List<ImportStore.Dealt> keep(UUID in, Delivery from, List<Message> messages) {
    List<ImportStore.Dealt> dealt = new ArrayList<>();
    try {
      as(from, () -> parts.imports().total(in, messages.size()));
      int first = 0;
      while (first < messages.size()) {
        database.room().check();
        int from0 = first;
        List<Message> block = messages.subList(from0, end(messages, from0));
        dealt.addAll(
            database.as(
                from.claims(),
                () -> new Block(parts, in, from.office(), clock.instant()).keep(block, from0 + 1)));
        first += block.size();
      }
      as(from, () -> parts.imports().finish(in, Import.State.DONE, "", clock.instant()));
      return dealt;
    } catch (NoRoomException e) {
      fail(in, from, NO_ROOM);
      throw e;
    } catch (RuntimeException e) {
      fail(
          in,
          from,
          "A fault of the program stopped this import. What was counted is kept; send the file again.");
      throw e;
    }
  }

  /// Closes an import of which nothing more comes.
  void fail(UUID in, Delivery from, String said) {
    as(from, () -> parts.imports().finish(in, Import.State.FAILED, said, clock.instant()));
  }

  /// The end of the block that begins here: at most so many, and each referral once.
  private static int end(List<Message> messages, int first) {
    Set<String> filed = new HashSet<>();
    int end = first;
    while (end < messages.size() && end - first < BLOCK) {
      Message each = messages.get(end);
      String key = each.findSent().map(s -> s.agency() + "\n" + each.filedUnder()).orElse("");
      if (!key.isEmpty() && !filed.add(key)) {
        break;
      }
      end++;
    }
    return end;
  }

  private void as(Delivery from, Runnable work) {
    database.as(
        from.claims(),
        () -> {
          work.run();
          return "";
        });
  }
}
