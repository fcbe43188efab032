package org.evenhand.disparity;

import java.util.HashSet;
import java.util.List;

/// One cell of a publication is the sum of others: a row total of its row, a county of its places.
///
/// @param total name of the cell that is the sum
/// @param parts names of the cells it is the sum of, each once, at least one
public record Relation(String total, List<String> parts) {
  public Relation {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(Sentences.say("The total \"%s\" has no parts", total));
    }
    if (new HashSet<>(parts).size() != parts.size() || parts.contains(total)) {
      throw new IllegalArgumentException(
          Sentences.say("In the relation of \"%s\" a cell is named twice: %s", total, parts));
    }
  }
}
