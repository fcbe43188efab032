package org.evenhand.custody;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A log's leaves, read once, beside the checkpoints that can be believed.
final class Comparison {
  private final List<Checkpoint> checkpoints;
  private final boolean keep;
  private final CompactTree tree = new CompactTree();
  private final List<Checkpoint> agree = new ArrayList<>();
  private final List<Checkpoint> differ = new ArrayList<>();
  private final List<Checkpoint> beyond = new ArrayList<>();

  /// Leaves since the last checkpoint that agrees.
  private Hashes kept = new Hashes();

  private Comparison(List<Checkpoint> checkpoints, boolean keep) {
    this.checkpoints =
        checkpoints.stream()
            .map(c -> new Checkpoint(c.origin(), c.size(), c.root()))
            .distinct()
            .sorted(Comparator.comparingLong(Checkpoint::size))
            .toList();
    this.keep = keep;
  }

  static Comparison of(Iterator<Hash> leaves, List<Checkpoint> checkpoints, boolean keep) {
    Comparison comparison = new Comparison(checkpoints, keep);
    comparison.read(leaves);
    return comparison;
  }

  private void read(Iterator<Hash> leaves) {
    int next = hold(0);
    while (leaves.hasNext()) {
      Hash leaf = leaves.next();
      tree.append(leaf);
      if (keep) {
        kept.add(leaf);
      }
      next = hold(next);
    }
    beyond.addAll(checkpoints.subList(next, checkpoints.size()));
  }

  /// Holds the checkpoints of the present size, from this one on, against the root.
  private int hold(int next) {
    int at = next;
    for (; at < checkpoints.size() && checkpoints.get(at).size() == tree.size(); at++) {
      Checkpoint checkpoint = checkpoints.get(at);
      if (checkpoint.root().equals(tree.root())) {
        agree.add(checkpoint);
        kept = new Hashes();
      } else {
        differ.add(checkpoint);
      }
    }
    return at;
  }

  long size() {
    return tree.size();
  }

  Hash root() {
    return tree.root();
  }

  /// Entries under the largest checkpoint that agrees.
  long agreeing() {
    return agree.isEmpty() ? 0 : agree.getLast().size();
  }

  Optional<Checkpoint> findAgreeing() {
    return agree.isEmpty() ? Optional.empty() : Optional.of(agree.getLast());
  }

  List<Checkpoint> largestFirst() {
    return checkpoints.reversed();
  }

  /// Checkpoints of one size and two roots, and those that a larger one, with which the log agrees,
  /// rules out.
  List<Finding> forks() {
    List<Finding> forks = new ArrayList<>();
    for (int i = 1; i < checkpoints.size(); i++) {
      if (isFork(i)) {
        forks.add(new Finding.Forked(checkpoints.get(i - 1), checkpoints.get(i)));
      }
    }
    for (Checkpoint checkpoint : differ) {
      if (checkpoint.size() < agreeing() && isAlone(checkpoint)) {
        forks.add(new Finding.Forked(checkpoint, agree.getLast()));
      }
    }
    return forks;
  }

  private boolean isFork(int i) {
    return checkpoints.get(i).size() == checkpoints.get(i - 1).size();
  }

  private boolean isAlone(Checkpoint checkpoint) {
    return checkpoints.stream().filter(c -> c.size() == checkpoint.size()).count() == 1;
  }

  /// The checkpoints that show a difference beyond what agrees, the smallest first.
  private Optional<Checkpoint> findDiffering() {
    return differ.stream().filter(c -> c.size() > agreeing()).findFirst();
  }

  /// What can be said without tiles.
  List<Finding> byCheckpoints() {
    List<Finding> findings = new ArrayList<>();
    findDiffering().ifPresent(c -> findings.add(new Finding.Differs(agreeing(), c.size(), c)));
    if (!beyond.isEmpty()) {
      findings.add(new Finding.SetBack(agreeing(), size(), beyond.getLast()));
    }
    return findings;
  }

  /// What can be said with the leaves that the largest checkpoint sealed.
  List<Finding> byLeaves(SealedLeaves sealed) {
    List<Finding> findings = new ArrayList<>(ruledOut(sealed));
    if (findDiffering().isEmpty() && beyond.isEmpty()) {
      return findings;
    }
    boolean sameBeginning =
        findings.stream()
            .noneMatch(each -> each instanceof Finding.Forked f && agree.contains(f.one()));
    List<Finding> entries =
        sameBeginning ? Alignment.differences(sealed, agreeing(), kept) : List.of();
    findings.addAll(entries.isEmpty() ? byCheckpoints() : entries);
    return findings;
  }

  /// Smaller checkpoints that are not of the history which the largest one sealed. Of those that
  /// agree with the log the last speaks for all.
  private List<Finding> ruledOut(SealedLeaves sealed) {
    Checkpoint largest = sealed.checkpoint();
    List<Checkpoint> open =
        checkpoints.stream()
            .filter(c -> c.size() < largest.size() && c.size() >= agreeing())
            .filter(c -> isAlone(c) || agree.contains(c))
            .toList();
    List<Hash> roots = sealed.roots(open.stream().map(Checkpoint::size).toList());
    List<Finding> forks = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if (!roots.get(i).equals(open.get(i).root())) {
        forks.add(new Finding.Forked(open.get(i), largest));
      }
    }
    return forks;
  }
}
