package org.evenhand.app.snapshots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.app.report.SnapshotManifest;

/// What is otherwise in one snapshot than in the one before, without the name of a file.
final class Changes {
  private Changes() {}

  static String sentence(Optional<SnapshotManifest> before, SnapshotManifest now) {
    if (before.isEmpty()) {
      return "The first one.";
    }
    SnapshotManifest then = before.get();
    Map<String, String> old = digests(then);
    Map<String, String> fresh = digests(now);
    long more = fresh.keySet().stream().filter(n -> !old.containsKey(n)).count();
    long less = old.keySet().stream().filter(n -> !fresh.containsKey(n)).count();
    long other =
        fresh.entrySet().stream()
            .filter(e -> old.containsKey(e.getKey()) && !e.getValue().equals(old.get(e.getKey())))
            .count();
    List<String> said = new ArrayList<>();
    counted(said, more, "file more", "files more");
    counted(said, less, "file less", "files less");
    counted(said, other, "file changed", "files changed");
    long rows = now.rows() - then.rows();
    if (rows != 0) {
      counted(said, Math.abs(rows), "row ", "rows ");
      said.set(said.size() - 1, said.getLast() + (rows > 0 ? "more" : "less"));
    }
    if (!now.law().equals(then.law())) {
      said.add("other rulebooks");
    }
    if (!now.leftOut().equals(then.leftOut())) {
      said.add("other imports left out");
    }
    return said.isEmpty() ? "Nothing changed." : String.join(", ", said) + ".";
  }

  private static void counted(List<String> said, long n, String one, String many) {
    if (n > 0) {
      said.add(String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many));
    }
  }

  private static Map<String, String> digests(SnapshotManifest manifest) {
    Map<String, String> digests = new TreeMap<>();
    manifest.files().forEach(p -> digests.put(p.name(), p.sha256()));
    return digests;
  }
}
