package org.evenhand.linkage;

/// Records joined by any chain of links: union and find.
final class Components {
  private final int[] parents;

  Components(int records) {
    parents = new int[records];
    for (int i = 0; i < records; i++) {
      parents[i] = i;
    }
  }

  static Components of(int records, Links links, float least) {
    Components components = new Components(records);
    for (int i = 0; i < links.size(); i++) {
      if (links.weight()[i] >= least) {
        components.join(links.left()[i], links.right()[i]);
      }
    }
    return components;
  }

  void join(int left, int right) {
    int a = find(left);
    int b = find(right);
    if (a != b) {
      parents[StrictMath.max(a, b)] = StrictMath.min(a, b);
    }
  }

  int find(int record) {
    int root = record;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  int[] labels() {
    int[] labels = new int[parents.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = find(i);
    }
    return labels;
  }
}
