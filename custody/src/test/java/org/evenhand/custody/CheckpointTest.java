package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckpointTest {
  private static final String SOFA =
      """
      example.com/behind-the-sofa
      20852163
      CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

      — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
      — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
      """;

  /// A checkpoint of a public log of 2026 with cosignatures of its witnesses.
  private static final String ARCHE =
      """
      arche2025h1.staging.ct.transparency.dev
      1432088532
      U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

      — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
      — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
      — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
      """;

  private static final VerifierKey ARCHE_LOG =
      VerifierKey.parse(
          "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
  private static final VerifierKey REMORA =
      VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");

  /// From C2SP tlog-checkpoint and tlog-cosignature; their keys are not published.
  @Test
  void theExampleOfTlogCheckpointIsReadAndWrittenBack() {
    SignedNote note = note(SOFA);
    Checkpoint checkpoint = checkpoint(note.text());
    assertEquals("example.com/behind-the-sofa", checkpoint.origin());
    assertEquals(20852163, checkpoint.size());
    assertEquals("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", checkpoint.root().base64());
    assertEquals(note.text(), checkpoint.text());
    assertEquals(2, note.signatures().size());
    assertEquals(SOFA, new String(note.bytes(), UTF_8));
  }

  @Test
  void signaturesOfARealLogAndItsWitnessAreValid() {
    SignedNote note = note(ARCHE);
    assertEquals(new SignatureCheck.Valid(), note.check(ARCHE_LOG));
    assertEquals(new SignatureCheck.Valid(), note.check(REMORA));
    Trust trust =
        new Trust(
            "arche2025h1.staging.ct.transparency.dev", List.of(ARCHE_LOG), List.of(REMORA), 1);
    assertEquals(
        new Opening.Trusted(checkpoint(note.text())),
        trust.open(new PublishedNote("arche", ARCHE.getBytes(UTF_8))));
    SignedNote other = note(ARCHE.replace("1432088532", "1432088533"));
    assertEquals(new SignatureCheck.Wrong(), other.check(ARCHE_LOG));
    assertEquals(new SignatureCheck.Wrong(), other.check(REMORA));
  }

  @Test
  void aWitnessSignsTheTimeToo() {
    SigningKey witness = Given.key("example.org/witness", KeyKind.COSIGNATURE, 7);
    SignedNote note =
        Given.checkpoint(Given.leaves(3), 3)
            .signed(Given.logKey())
            .cosigned(witness, Instant.ofEpochSecond(1_679_315_147));
    assertEquals(new SignatureCheck.Valid(), note.check(witness.verifier()));
    NoteSignature line = note.signatures().get(1);
    byte[] later = line.bytes().clone();
    later[7]++;
    SignedNote forged =
        new SignedNote(
            note.text(),
            List.of(
                note.signatures().getFirst(), new NoteSignature(line.name(), line.id(), later)));
    assertEquals(new SignatureCheck.Wrong(), forged.check(witness.verifier()));
    assertThrows(
        IllegalArgumentException.class, () -> note.cosigned(witness, Instant.ofEpochSecond(-1)));
  }

  @Test
  void extensionLinesAreKept() {
    Checkpoint checkpoint =
        new Checkpoint("log", 1, Hash.OF_EMPTY_TREE, List.of("more", "even more"));
    assertEquals(checkpoint, Checkpoint.read(checkpoint.text()));
  }

  @Test
  void whatIsNoCheckpointIsMalformed() {
    String root = Hash.OF_EMPTY_TREE.base64();
    for (String bad :
        List.of(
            "",
            "\n",
            "log\n1\n",
            "log\n1\n" + root,
            "\n1\n" + root + "\n",
            "log\n\n" + root + "\n",
            "log\n01\n" + root + "\n",
            "log\n-1\n" + root + "\n",
            "log\n+1\n" + root + "\n",
            "log\n1 \n" + root + "\n",
            "log\n１\n" + root + "\n",
            "log\n9223372036854775808\n" + root + "\n",
            "log\n99999999999999999999\n" + root + "\n",
            "log\n1\n" + root.substring(1) + "\n",
            "log\n1\n" + root.replace("=", "") + "\n",
            "log\n1\n" + root + "\n\n",
            "log\n1\n" + root + "\n\nmore\n",
            "log\n1\n" + root + "\r\n")) {
      assertInstanceOf(Malformed.class, Checkpoint.read(bad), bad);
    }
    assertEquals(Long.MAX_VALUE, checkpoint("log\n9223372036854775807\n" + root + "\n").size());
    assertEquals(0, checkpoint("log\n0\n" + root + "\n").size());
  }

  @Test
  void aCheckpointThatWouldReadOtherwiseIsNotMade() {
    Hash root = Hash.OF_EMPTY_TREE;
    assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a\n9", 1, root));
    assertThrows(IllegalArgumentException.class, () -> new Checkpoint("", 1, root));
    assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a", -1, root));
    assertThrows(IllegalArgumentException.class, () -> new Checkpoint("a", 1, root, List.of("")));
  }

  private static SignedNote note(String text) {
    return assertInstanceOf(SignedNote.class, SignedNote.read(text.getBytes(UTF_8)));
  }

  private static Checkpoint checkpoint(String text) {
    return assertInstanceOf(Checkpoint.class, Checkpoint.read(text));
  }
}
