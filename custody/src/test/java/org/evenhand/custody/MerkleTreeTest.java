package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Every size up to 70 against [Naive].
final class MerkleTreeTest {
  private static final int MOST = 70;
  private static final List<Hash> LEAVES = Given.leaves(MOST);
  private static final MerkleTree TREE = MerkleTree.of(LEAVES);

  @Test
  void leavesAndNodesAreHashedApart() {
    byte[] entry = "entry".getBytes(UTF_8);
    assertEquals(Naive.leaf(entry), Hash.ofLeaf(entry));
    assertEquals(Naive.root(LEAVES.subList(0, 2)), Hash.ofNode(LEAVES.getFirst(), LEAVES.get(1)));
  }

  @Test
  void rootsOfEverySizeAreThoseOfTheRecursion() {
    CompactTree compact = new CompactTree();
    MerkleTree growing = new MerkleTree();
    for (int size = 0; size <= MOST; size++) {
      Hash expected = Naive.root(LEAVES.subList(0, size));
      assertEquals(expected, TREE.root(size));
      assertEquals(expected, growing.root());
      assertEquals(expected, compact.root());
      assertEquals(size, compact.size());
      if (size < MOST) {
        compact.append(LEAVES.get(size));
        growing.append(LEAVES.get(size));
      }
    }
  }

  @Test
  void everyInclusionProofIsThatOfTheRecursionAndHolds() {
    for (int size = 1; size <= MOST; size++) {
      List<Hash> some = LEAVES.subList(0, size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = TREE.inclusion(index, size);
        assertEquals(Naive.path(index, some), proof.path());
        Given.proven(proof.check(LEAVES.get(index), Naive.root(some)));
      }
    }
  }

  @Test
  void everyConsistencyProofIsThatOfTheRecursionAndHolds() {
    for (int second = 0; second <= MOST; second++) {
      List<Hash> some = LEAVES.subList(0, second);
      Hash root = Naive.root(some);
      for (int first = 0; first <= second; first++) {
        ConsistencyProof proof = TREE.consistency(first, second);
        if (first > 0) {
          assertEquals(Naive.proof(first, some), proof.path());
        }
        Given.proven(proof.check(Naive.root(LEAVES.subList(0, first)), root));
      }
    }
  }

  @Test
  void aCompactTreeGoesOnFromItsNodes() {
    for (int stop = 0; stop <= MOST; stop++) {
      CompactTree before = new CompactTree();
      LEAVES.subList(0, stop).forEach(before::append);
      assertEquals(Long.bitCount(stop), before.nodes().size());
      CompactTree after = CompactTree.of(before.size(), before.nodes());
      LEAVES.subList(stop, MOST).forEach(after::append);
      assertEquals(TREE.root(), after.root());
    }
  }

  @Test
  void whatATreeDoesNotHaveIsRefused() {
    assertThrows(IndexOutOfBoundsException.class, () -> TREE.root(MOST + 1));
    assertThrows(IndexOutOfBoundsException.class, () -> TREE.inclusion(3, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> TREE.inclusion(-1, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> TREE.consistency(4, 3));
    assertThrows(IllegalArgumentException.class, () -> CompactTree.of(3, List.of()));
    assertThrows(IndexOutOfBoundsException.class, () -> Hashes.of(LEAVES).get(MOST));
  }
}
