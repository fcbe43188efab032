package org.evenhand.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Proofs that were changed in every way: none holds, and none raises an exception.
final class ProofStormTest {
  private static final List<Hash> LEAVES = Given.leaves(40);
  private static final MerkleTree TREE = MerkleTree.of(LEAVES);
  private static final List<Integer> SIZES = List.of(1, 2, 3, 5, 8, 13, 16, 21, 32, 37);

  @Test
  void everyFlippedBitOfAnInclusionProofIsRefused() {
    int refused = 0;
    for (int size : SIZES) {
      Hash root = TREE.root(size);
      for (int index = 0; index < size; index++) {
        InclusionProof proof = TREE.inclusion(index, size);
        Hash leaf = LEAVES.get(index);
        for (List<Hash> path : flipped(proof.path())) {
          Given.refused(new InclusionProof(index, size, path).check(leaf, root));
          refused++;
        }
        for (int bit = 0; bit < Hash.BYTES * 8; bit++) {
          Given.refused(proof.check(flip(leaf, bit), root));
          Given.refused(proof.check(leaf, flip(root, bit)));
          refused += 2;
        }
        for (int bit = 0; bit < Long.SIZE; bit++) {
          Given.refused(
              new InclusionProof(index ^ 1L << bit, size, proof.path()).check(leaf, root));
          refused++;
        }
      }
    }
    // 138 leaves in trees of those sizes, each with its leaf, root and index, and their paths.
    assertEquals(138 * (2 * 256 + 64) + pathHashes() * 256, refused);
  }

  private static int pathHashes() {
    return SIZES.stream()
        .flatMap(size -> IntStream.range(0, size).mapToObj(i -> TREE.inclusion(i, size)))
        .mapToInt(proof -> proof.path().size())
        .sum();
  }

  @Test
  void everyFlippedBitOfAConsistencyProofIsRefused() {
    for (int second : SIZES) {
      for (int first = 1; first <= second; first++) {
        ConsistencyProof proof = TREE.consistency(first, second);
        Hash old = TREE.root(first);
        Hash grown = TREE.root(second);
        for (List<Hash> path : flipped(proof.path())) {
          Given.refused(new ConsistencyProof(first, second, path).check(old, grown));
        }
        for (int bit = 0; bit < Hash.BYTES * 8; bit++) {
          Given.refused(proof.check(flip(old, bit), grown));
          Given.refused(proof.check(old, flip(grown, bit)));
        }
      }
    }
  }

  @Test
  void longerShorterAndReorderedPathsAreRefused() {
    for (int size : SIZES) {
      for (int index = 0; index < size; index++) {
        for (List<Hash> path : reshaped(TREE.inclusion(index, size).path(), TREE.root(size))) {
          Given.refused(
              new InclusionProof(index, size, path).check(LEAVES.get(index), TREE.root(size)));
        }
      }
      for (int first = 0; first <= size; first++) {
        for (List<Hash> path : reshaped(TREE.consistency(first, size).path(), TREE.root(first))) {
          Given.refused(
              new ConsistencyProof(first, size, path).check(TREE.root(first), TREE.root(size)));
        }
      }
    }
  }

  @Test
  void aProofOfOneLeafIsNoneOfAnother() {
    for (int size : SIZES) {
      for (int index = 0; index < size; index++) {
        for (int other = 0; other < size; other++) {
          if (other != index) {
            InclusionProof proof = TREE.inclusion(index, size);
            Given.refused(proof.check(LEAVES.get(other), TREE.root(size)));
            Given.refused(
                new InclusionProof(other, size, proof.path())
                    .check(LEAVES.get(index), TREE.root(size)));
          }
        }
      }
    }
  }

  @Test
  void aNodeDoesNotPassForALeaf() {
    Hash node = Hash.ofNode(LEAVES.getFirst(), LEAVES.get(1));
    byte[] asEntry = new byte[2 * Hash.BYTES];
    System.arraycopy(LEAVES.getFirst().bytes(), 0, asEntry, 0, Hash.BYTES);
    System.arraycopy(LEAVES.get(1).bytes(), 0, asEntry, Hash.BYTES, Hash.BYTES);
    assertNotEquals(node, Hash.ofLeaf(asEntry));
  }

  @Test
  void numbersThatNoTreeHasAreRefusedInASentence() {
    Hash hash = LEAVES.getFirst();
    assertEquals(
        "A tree of 0 leaves has no leaf 0",
        Given.refused(new InclusionProof(0, 0, List.of()).check(hash, hash)));
    assertEquals(
        "A tree of -1 leaves has no leaf -2",
        Given.refused(new InclusionProof(-2, -1, List.of()).check(hash, hash)));
    assertEquals(
        "0 hashes are not the length of a proof of leaf 0 in a tree of 9223372036854775807",
        Given.refused(new InclusionProof(0, Long.MAX_VALUE, List.of()).check(hash, hash)));
    assertEquals(
        "A tree of 1 leaves does not begin with one of 2",
        Given.refused(new ConsistencyProof(2, 1, List.of()).check(hash, hash)));
    assertEquals(
        "0 hashes are not the length of a proof from 3 to 9223372036854775807 leaves",
        Given.refused(new ConsistencyProof(3, Long.MAX_VALUE, List.of()).check(hash, hash)));
    assertEquals(
        "A tree of 5 leaves does not begin with one of -1",
        Given.refused(new ConsistencyProof(-1, 5, List.of()).check(hash, hash)));
  }

  @Test
  void anEmptyTreeBeginsEveryTreeButOnlyWithItsOwnRoot() {
    Given.proven(new ConsistencyProof(0, 8, List.of()).check(Hash.OF_EMPTY_TREE, TREE.root(8)));
    Given.refused(new ConsistencyProof(0, 8, List.of()).check(TREE.root(1), TREE.root(8)));
    Given.refused(new ConsistencyProof(0, 0, List.of()).check(TREE.root(1), TREE.root(1)));
    Given.refused(new ConsistencyProof(0, 0, List.of()).check(Hash.OF_EMPTY_TREE, TREE.root(1)));
  }

  private static List<List<Hash>> flipped(List<Hash> path) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      for (int bit = 0; bit < Hash.BYTES * 8; bit++) {
        List<Hash> one = new ArrayList<>(path);
        one.set(i, flip(path.get(i), bit));
        all.add(one);
      }
    }
    return all;
  }

  private static Hash flip(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }

  private static List<List<Hash>> reshaped(List<Hash> path, Hash more) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i <= path.size(); i++) {
      List<Hash> longer = new ArrayList<>(path);
      longer.add(i, more);
      all.add(longer);
      if (i < path.size()) {
        List<Hash> shorter = new ArrayList<>(path);
        shorter.remove(i);
        all.add(shorter);
      }
      if (i + 1 < path.size()) {
        List<Hash> swapped = new ArrayList<>(path);
        swapped.set(i, path.get(i + 1));
        swapped.set(i + 1, path.get(i));
        all.add(swapped);
      }
    }
    return all;
  }
}
