package org.evenhand.custody;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FileDigestTest {
  private static final int BLOCK = 16;

  @Test
  void theWholeIsTheSha256OfEveryProgram() throws IOException {
    // FIPS 180-2, B.1, and a million times "a", B.3.
    FileDigest abc = FileDigest.of(stream(new byte[] {'a', 'b', 'c'}));
    assertEquals(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", abc.sha256().hex());
    assertEquals(3, abc.length());
    byte[] million = new byte[1_000_000];
    Arrays.fill(million, (byte) 'a');
    assertEquals(
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        FileDigest.of(stream(million)).sha256().hex());
    FileDigest nothing = FileDigest.of(stream(new byte[0]));
    assertEquals(Hash.OF_EMPTY_TREE, nothing.sha256());
    assertEquals(Hash.OF_EMPTY_TREE, nothing.tree());
    assertEquals(0, nothing.blocks());
  }

  @Test
  void theTreeIsThatOverTheBlocks() throws IOException {
    for (int length = 0; length <= 100; length++) {
      byte[] bytes = bytes(length);
      List<Hash> leaves = new ArrayList<>();
      for (int at = 0; at < length; at += BLOCK) {
        leaves.add(Naive.leaf(Arrays.copyOfRange(bytes, at, Math.min(at + BLOCK, length))));
      }
      FileDigest digest = BlockTree.of(stream(bytes), BLOCK).digest();
      assertEquals(Naive.root(leaves), digest.tree());
      assertEquals(leaves.size(), digest.blocks());
    }
  }

  @Test
  void howAStreamWasCutDoesNotMatter() throws IOException {
    byte[] bytes = bytes(1000);
    FileDigest expected = BlockTree.of(stream(bytes), BLOCK).digest();
    for (int chunk : List.of(1, 3, 15, 16, 17, 333, 1000)) {
      StreamDigest digest = new StreamDigest(BLOCK);
      for (int at = 0; at < bytes.length; at += chunk) {
        digest.update(bytes, at, Math.min(chunk, bytes.length - at));
      }
      assertEquals(expected, digest.digest());
    }
    StreamDigest channel = new StreamDigest(BLOCK);
    channel.update(Channels.newChannel(stream(bytes)));
    assertEquals(expected, channel.digest());
    StreamDigest direct = new StreamDigest(BLOCK);
    direct.update(ByteBuffer.allocateDirect(1000).put(bytes).flip());
    assertEquals(expected, direct.digest());
  }

  @Test
  void everyPartOfEveryFileIsProvenAndNoOther() throws IOException {
    for (int length : List.of(1, 15, 16, 17, 100, 128, 150)) {
      byte[] bytes = bytes(length);
      BlockTree tree = BlockTree.of(stream(bytes), BLOCK);
      FileDigest digest = tree.digest();
      int blocks = (int) digest.blocks();
      for (int from = 0; from < blocks; from++) {
        for (int to = from + 1; to <= blocks; to++) {
          PartProof proof = tree.part(from, to);
          byte[] part = Arrays.copyOfRange(bytes, from * BLOCK, Math.min(to * BLOCK, length));
          Given.proven(proof.check(digest, stream(part)));
          Given.refused(proof.check(digest, stream(Arrays.copyOf(part, part.length + 1))));
          Given.refused(proof.check(digest, stream(Arrays.copyOf(part, part.length - 1))));
          for (int i = 0; i < part.length; i++) {
            byte[] changed = part.clone();
            changed[i] ^= 0x10;
            Given.refused(proof.check(digest, stream(changed)));
          }
        }
      }
    }
  }

  @Test
  void changedProofsOfPartsAreRefused() throws IOException {
    byte[] bytes = bytes(150);
    BlockTree tree = BlockTree.of(stream(bytes), BLOCK);
    PartProof proof = tree.part(3, 5);
    byte[] part = Arrays.copyOfRange(bytes, 48, 80);
    Hash other = Given.leaf("other");
    for (PartProof bad :
        List.of(
            new PartProof(2, 4, proof.before(), proof.after()),
            new PartProof(4, 6, proof.before(), proof.after()),
            new PartProof(-1, 1, proof.before(), proof.after()),
            new PartProof(5, 3, proof.before(), proof.after()),
            new PartProof(3, 11, proof.before(), proof.after()),
            new PartProof(3, Long.MAX_VALUE, proof.before(), proof.after()),
            new PartProof(3, 5, List.of(), proof.after()),
            new PartProof(3, 5, proof.before().reversed(), proof.after()),
            new PartProof(3, 5, proof.before(), List.of()),
            new PartProof(3, 5, proof.before(), List.of(other)),
            new PartProof(3, 5, List.of(other, other), proof.after()),
            new PartProof(
                3, 5, proof.before(), List.of(other, other, other, other, other, other)))) {
      Given.refused(bad.check(tree.digest(), stream(part)));
    }
    Given.proven(proof.check(tree.digest(), stream(part)));
  }

  @Test
  void whatNoFileHasIsRefused() throws IOException {
    BlockTree tree = BlockTree.of(stream(bytes(40)), BLOCK);
    assertThrows(IndexOutOfBoundsException.class, () -> tree.part(2, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> tree.part(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new StreamDigest(0));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + i / 16);
    }
    return bytes;
  }

  private static InputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
