package org.evenhand.custody;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Holds a log against the checkpoints that were published of it, and says what is wrong. Knows
/// nothing of who keeps the log: leaf hashes, notes and tiles are given to it.
///
/// Checkpoints alone tell between which two of them something differs; with the published tiles it
/// is said which entry. An entry that was changed and moved counts as removed and inserted, and of
/// neighbours that were removed and changed together it cannot be known which was which.
public final class Auditor {
  private final Trust trust;

  /// Believes whom `trust` names.
  public Auditor(Trust trust) {
    this.trust = trust;
  }

  /// Audits by checkpoints alone. The leaves are read once, in order, and not kept.
  public Audit audit(Iterator<Hash> leaves, List<PublishedNote> notes) {
    return audit(leaves, notes, Optional.empty());
  }

  /// Audits by checkpoints and tiles. Leaves since the last checkpoint that agrees are kept in
  /// memory, 32 bytes each, and the sealed ones once they are needed.
  public Audit audit(Iterator<Hash> leaves, List<PublishedNote> notes, TileSource tiles) {
    return audit(leaves, notes, Optional.of(tiles));
  }

  private Audit audit(
      Iterator<Hash> leaves, List<PublishedNote> notes, Optional<TileSource> tiles) {
    List<Finding> findings = new ArrayList<>();
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (PublishedNote note : notes) {
      switch (trust.open(note)) {
        case Opening.Trusted trusted -> checkpoints.add(trusted.checkpoint());
        case Opening.Untrusted untrusted -> findings.add(untrusted.why());
      }
    }
    Comparison comparison = Comparison.of(leaves, checkpoints, tiles.isPresent());
    findings.addAll(comparison.forks());
    if (tiles.isEmpty()) {
      findings.addAll(comparison.byCheckpoints());
    } else {
      findings.addAll(byTiles(comparison, tiles.get()));
    }
    if (!findings.isEmpty()) {
      return new Audit.Broken(comparison.size(), agrees(comparison, findings), findings);
    }
    return comparison
        .findAgreeing()
        .<Audit>map(last -> new Audit.Sound(comparison.size(), comparison.root(), last))
        .orElseGet(() -> new Audit.Unsealed(comparison.size(), comparison.root()));
  }

  /// The largest checkpoint whose tiles can be used decides.
  private static List<Finding> byTiles(Comparison comparison, TileSource tiles) {
    List<Finding.TilesUnusable> unusable = new ArrayList<>();
    for (Checkpoint checkpoint : comparison.largestFirst()) {
      switch (SealedLeaves.read(checkpoint, tiles)) {
        case Malformed malformed ->
            unusable.add(new Finding.TilesUnusable(checkpoint, malformed.why()));
        case SealedLeaves sealed -> {
          // The tiles are of one side of a fork, and of a smaller checkpoint they say nothing on
          // what a larger one sealed.
          unusable.removeIf(each -> each.checkpoint().size() == checkpoint.size());
          List<Finding> findings = new ArrayList<>(unusable);
          sealed.damaged().forEach(path -> findings.add(new Finding.TileDamaged(path)));
          findings.addAll(
              unusable.isEmpty() ? comparison.byLeaves(sealed) : comparison.byCheckpoints());
          return findings;
        }
      }
    }
    List<Finding> findings = new ArrayList<>(unusable);
    findings.addAll(comparison.byCheckpoints());
    return findings;
  }

  /// Entries from the first that agree: up to the last agreeing checkpoint, or, where single
  /// entries are named, up to the first of them.
  private static long agrees(Comparison comparison, List<Finding> findings) {
    long first = Long.MAX_VALUE;
    for (Finding finding : findings) {
      first =
          Math.min(
              first,
              switch (finding) {
                case Finding.Changed changed -> changed.index();
                case Finding.Removed removed -> removed.index();
                case Finding.Inserted inserted -> inserted.index();
                case Finding.Moved moved -> Math.min(moved.from(), moved.to());
                case Finding.SetBack setBack -> setBack.agrees();
                case Finding.Differs differs -> differs.from();
                case Finding.Unreadable f -> Long.MAX_VALUE;
                case Finding.OtherLog f -> Long.MAX_VALUE;
                case Finding.Unsigned f -> Long.MAX_VALUE;
                case Finding.BadSignature f -> Long.MAX_VALUE;
                case Finding.TooFewWitnesses f -> Long.MAX_VALUE;
                case Finding.Forked f -> Long.MAX_VALUE;
                case Finding.More f -> Long.MAX_VALUE;
                case Finding.TilesUnusable f -> Long.MAX_VALUE;
                case Finding.TileDamaged f -> Long.MAX_VALUE;
              });
    }
    return first == Long.MAX_VALUE ? comparison.agreeing() : first;
  }
}
