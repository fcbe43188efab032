package org.evenhand.app.kcpd;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A dictionary in the order of its values, and for each old code the new one (-1 for those left
/// out).
record Renumbered<T>(List<T> values, int[] newCode) {
  /// Keeps the first `fixed` codes where they are and sorts the others that are in use.
  static <T> Renumbered<T> of(
      IntStream used, int size, int fixed, IntFunction<T> value, Comparator<T> order) {
    int[] sorted =
        used.filter(code -> code >= fixed)
            .boxed()
            .sorted(Comparator.comparing(value::apply, order))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] newCode = new int[size];
    Arrays.fill(newCode, -1);
    for (int code = 0; code < fixed; code++) {
      newCode[code] = code;
    }
    for (int i = 0; i < sorted.length; i++) {
      newCode[sorted[i]] = fixed + i;
    }
    List<T> values =
        Stream.concat(
                IntStream.range(0, fixed).mapToObj(value), IntStream.of(sorted).mapToObj(value))
            .toList();
    return new Renumbered<>(values, newCode);
  }

  /// Replaces each old code in an array by the new one.
  int[] apply(int[] codes) {
    for (int i = 0; i < codes.length; i++) {
      codes[i] = newCode[codes[i]];
    }
    return codes;
  }
}
