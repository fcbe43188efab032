package org.evenhand.app.audit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.evenhand.app.ledger.SealedFolder;
import org.evenhand.custody.Audit;
import org.evenhand.custody.Auditor;
import org.evenhand.custody.Finding;
import org.evenhand.custody.Hash;
import org.evenhand.custody.PublishedNote;
import org.evenhand.custody.Trust;
import org.evenhand.custody.VerifierKey;

/// Holds the ledger against the checkpoints of one folder. Entries are counted from 1, as the
/// ledger counts them.
final class Sealing {
  private final String where;
  private final SealedFolder folder;
  private final Findings found;

  /// @param where `checkpoints` or `witness`
  Sealing(String where, SealedFolder folder, Findings found) {
    this.where = where;
    this.folder = folder;
    this.found = found;
  }

  /// How many of these leaves are sealed; 0 if none. All leaves are read.
  long check(Iterator<Hash> leaves) {
    List<VerifierKey> keys = folder.keys();
    List<PublishedNote> notes = folder.notes();
    if (keys.isEmpty()) {
      if (!notes.isEmpty()) {
        found.add(
            where,
            "keys",
            "There is no verifier.keys beside the checkpoints in " + folder.root() + ".");
      }
      return 0;
    }
    Trust trust = new Trust(keys.getFirst().name(), keys, List.of(), 0);
    return switch (new Auditor(trust).audit(leaves, notes, folder.tiles())) {
      case Audit.Sound sound -> sound.last().size();
      case Audit.Unsealed unsealed -> 0;
      case Audit.Broken broken -> {
        broken.findings().forEach(this::say);
        yield broken.agrees();
      }
    };
  }

  private void say(Finding finding) {
    String kind = finding.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    if (finding instanceof Finding.More more) {
      found.addUnlisted(more.count() - 1);
    }
    found.add(where, kind, sentence(finding));
  }

  private static String sentence(Finding finding) {
    return switch (finding) {
      case Finding.Changed f ->
          "Entry " + (f.index() + 1) + " was changed after it was sealed: its hash is another.";
      case Finding.Removed f -> "Entry " + (f.index() + 1) + " was removed after it was sealed.";
      case Finding.Inserted f ->
          "Entry " + (f.index() + 1) + " was inserted among entries that were sealed without it.";
      case Finding.Moved f ->
          "Entry "
              + (f.from() + 1)
              + " was moved to place "
              + (f.to() + 1)
              + " after it was sealed.";
      case Finding.Differs f ->
          "Entries "
              + (f.from() + 1)
              + " to "
              + f.to()
              + " are not as the checkpoint over "
              + f.checkpoint().size()
              + " sealed them.";
      case Finding.SetBack f ->
          "The ledger has "
              + f.size()
              + " entries, of which the first "
              + f.agrees()
              + " are as they were sealed, but a checkpoint was signed over "
              + f.checkpoint().size()
              + (f.size() < f.checkpoint().size()
                  ? ": the database was set back to an older state, or entries were removed."
                  : ": the later ones were written anew, or the database was set back and went on.");
      case Finding.Unreadable f -> f.sentence();
      case Finding.OtherLog f -> f.sentence() + ".";
      case Finding.Unsigned f -> f.sentence() + ".";
      case Finding.BadSignature f -> f.sentence() + ".";
      case Finding.TooFewWitnesses f -> f.sentence() + ".";
      case Finding.Forked f -> f.sentence() + ".";
      case Finding.More f -> f.sentence() + ".";
      case Finding.TilesUnusable f -> f.sentence() + ".";
      case Finding.TileDamaged f -> f.sentence() + ".";
    };
  }

  /// Keys that only one of two folders has.
  static void compareKeys(SealedFolder own, SealedFolder witness, Findings found) {
    List<VerifierKey> differing = new ArrayList<>(own.keys());
    differing.removeAll(witness.keys());
    List<VerifierKey> others = new ArrayList<>(witness.keys());
    others.removeAll(own.keys());
    differing.addAll(others);
    if (!own.keys().isEmpty() && !witness.keys().isEmpty() && !differing.isEmpty()) {
      found.add(
          "witness",
          "keys",
          "The data folder and the witness do not name the same keys; only one of them has "
              + differing.getFirst()
              + ". Whoever changed it can have sealed another history.");
    }
  }
}
