package org.evenhand.bench;

import java.util.List;
import org.evenhand.rulebook.Region;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.RulebookFindings;
import org.evenhand.rulebook.TableFindings;

/// One process of `rulebook-check`: checks a table of 200 rules and 20 inputs that lacks one leaf
/// of its tree. Prints `first SECONDS`, `again SECONDS` and `wrong …`.
final class CheckRun {
  private static final int INPUTS = 20;
  private static final int RULES = 200;

  private CheckRun() {}

  /// @param args the seed
  public static void main(String[] args) {
    RandomTree tree = new RandomTree(Long.parseLong(args[0]), INPUTS, RULES);
    Rulebook rulebook = tree.rulebook();
    for (String which : List.of("first", "again")) {
      long start = System.nanoTime();
      RulebookFindings findings = rulebook.check();
      System.out.println(which + " " + (System.nanoTime() - start) / 1e9);
      TableFindings table = findings.tables().getFirst();
      boolean right =
          table.allGaps()
              && table.gaps().stream().map(Region::where).toList().equals(List.of(tree.lacking()))
              && table.overlaps().isEmpty()
              && table.neverFires().isEmpty();
      if (!right) {
        System.out.println("wrong seed %s: %s".formatted(args[0], table.sentences()));
      }
    }
  }
}
