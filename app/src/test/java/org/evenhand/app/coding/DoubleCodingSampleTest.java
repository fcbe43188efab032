package org.evenhand.app.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DoubleCodingSampleTest {
  /// coreutils: printf '7:report 20-16872' | sha256sum begins 6b699e8463b8, and 0x6b699e8463b8 /
  /// 2^48 is 0.41958037120977565; '7:report 20-16873' begins 076f8b644cd0, 0.029045783984486206
  /// (Python 3.11, hashlib).
  @Test
  void anyoneCanRecomputeTheDraw() {
    assertEquals(0.41958037120977565, DoubleCodingSample.fraction(7, "report 20-16872"));
    assertEquals(0.029045783984486206, DoubleCodingSample.fraction(7, "report 20-16873"));
    assertEquals(
        Set.of("report 20-16873"),
        DoubleCodingSample.of(7, 0.2, List.of("report 20-16872", "report 20-16873")).caseIds());
  }

  /// Python 3.11, hashlib: 201 of `file 0` to `file 999` with seed 7 and share 0.2.
  @Test
  void aFifthOfAThousandIsAboutTwoHundred() {
    List<String> ids = IntStream.range(0, 1000).mapToObj(i -> "file " + i).toList();
    assertEquals(201, DoubleCodingSample.of(7, 0.2, ids).caseIds().size());
  }

  @Test
  void theOtherCasesDoNotMatter() {
    List<String> ids = IntStream.range(0, 100).mapToObj(i -> "file " + i).toList();
    Set<String> ofAll = DoubleCodingSample.of(3, 0.5, ids).caseIds();
    for (String id : ids) {
      assertEquals(ofAll.contains(id), DoubleCodingSample.isDrawn(3, 0.5, id));
    }
  }

  @Test
  void anotherSeedDrawsOthers() {
    assertFalse(DoubleCodingSample.isDrawn(7, 0.2, "report 20-16872"));
    assertTrue(
        IntStream.range(0, 100)
            .anyMatch(seed -> DoubleCodingSample.isDrawn(seed, 0.2, "report 20-16872")));
  }

  @Test
  void noneAndAllAreShares() {
    List<String> ids = List.of("file 1", "file 2");
    assertEquals(Set.of(), DoubleCodingSample.of(1, 0, ids).caseIds());
    assertEquals(Set.copyOf(ids), DoubleCodingSample.of(1, 1, ids).caseIds());
    assertThrows(IllegalArgumentException.class, () -> DoubleCodingSample.of(1, 1.1, ids));
    assertThrows(IllegalArgumentException.class, () -> DoubleCodingSample.of(1, Double.NaN, ids));
  }
}
