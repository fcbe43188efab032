package org.evenhand.app.quality;

import java.util.Arrays;

/// Records that hang together by truth or by prediction: what one of them says of the linkage is
/// not independent of what another says, but units are of each other.
///
/// @param ofRecord for each record its unit, from 0 in the order of first records
record Units(int[] ofRecord, int size) {

  /// Joins records pair by pair.
  static final class Joining {
    private final int[] parent;

    Joining(int records) {
      parent = new int[records];
      Arrays.setAll(parent, i -> i);
    }

    void join(int one, int other) {
      int a = root(one);
      int b = root(other);
      parent[a > b ? a : b] = a > b ? b : a;
    }

    /// Joins all records of a kind.
    ///
    /// @param kinds for each record its kind, up to the number of records
    void joinAlike(int[] kinds, boolean[] in) {
      int[] first = new int[kinds.length + 1];
      Arrays.fill(first, -1);
      for (int i = 0; i < kinds.length; i++) {
        if (in[i]) {
          if (first[kinds[i]] < 0) {
            first[kinds[i]] = i;
          } else {
            join(first[kinds[i]], i);
          }
        }
      }
    }

    Units units() {
      int[] of = new int[parent.length];
      int size = 0;
      for (int i = 0; i < of.length; i++) {
        int root = root(i);
        of[i] = root == i ? size++ : of[root];
      }
      return new Units(of, size);
    }

    private int root(int of) {
      int at = of;
      while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
      }
      return at;
    }
  }
}
