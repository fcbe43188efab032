package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.evenhand.linkage.BlockingRule.Part;

/// Finds the records of one person among those of a linkage, by the same model and rules. For one
/// thread.
public final class Lookup {
  private final Rows rows;
  private final List<Blocks> blocks;
  private final int[][] orders;
  private final Scorer scorer;
  private final float prior;
  private final float least;
  private final int[] asked;
  private int question;

  Lookup(Rows rows, List<Blocks> blocks, Scorer scorer, float prior, float least) {
    this.rows = rows;
    this.blocks = blocks;
    this.scorer = scorer;
    this.prior = prior;
    this.least = least;
    orders = blocks.stream().map(Blocks::order).toArray(int[][]::new);
    asked = new int[rows.size()];
  }

  /// The records that are at least as probable as the settings keep, the most probable first.
  ///
  /// @param values as written; fields that the records do not have are not looked at
  public List<Match> find(Map<Field, String> values) {
    question++;
    int last = rows.ask(values);
    List<Match> matches = new ArrayList<>();
    for (int r = 0; r < blocks.size(); r++) {
      int key = blocks.get(r).find(hash(blocks.get(r).rule(), last));
      if (key == 0) {
        continue;
      }
      int end = blocks.get(r).start(key + 1);
      for (int i = blocks.get(r).start(key); i < end; i++) {
        int record = orders[r][i];
        if (asked[record] != question) {
          asked[record] = question;
          float bits = scorer.weight(record, last, least - prior) + prior;
          if (bits >= least) {
            matches.add(new Match(record, Links.probability((double) bits)));
          }
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble((Match each) -> -each.probability())
            .thenComparingInt(Match::record));
    return matches;
  }

  private long hash(BlockingRule rule, int record) {
    long hash = 1;
    for (BlockingRule.Key key : rule.keys()) {
      hash = add(hash, key.field(), key.part(), record);
      if (key.part() == Part.BOTH_NAMES) {
        hash = add(hash, Field.GIVEN_NAME, key.part(), record);
      }
    }
    return hash;
  }

  private long add(long hash, Field field, Part part, int record) {
    int code = rows.code(record, field);
    return hash == 0 || code == 0 ? 0 : Blocks.add(hash, rows.values(field).hash(code, part), part);
  }
}
