package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Notes and keys of others: the examples of C2SP signed-note, and of Go's
/// `golang.org/x/mod/sumdb/note` (BSD licence), whose signatures ours must equal byte by byte.
final class SignedNoteTest {
  private static final String PETER_SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String ENOCH =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETER_LINE =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCH_LINE =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  @Test
  void ourSignatureIsThatOfGo() {
    SigningKey peter = SigningKey.parse(PETER_SECRET);
    assertEquals(PETER, peter.verifier().toString());
    assertEquals(PETER_SECRET, peter.secret());
    assertEquals(TEXT + "\n" + PETER_LINE, text(SignedNote.of(TEXT).signed(peter).bytes()));
  }

  @Test
  void bothSignaturesOfGosExampleAreValid() {
    SignedNote note = note(TEXT + "\n" + PETER_LINE + ENOCH_LINE);
    assertEquals(new SignatureCheck.Valid(), note.check(VerifierKey.parse(PETER)));
    assertEquals(new SignatureCheck.Valid(), note.check(VerifierKey.parse(ENOCH)));
    assertEquals(TEXT + "\n" + PETER_LINE + ENOCH_LINE, text(note.bytes()));
  }

  @Test
  void theExampleOfSignedNoteIsValid() {
    VerifierKey key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    SignedNote note =
        note(
            "This is an example message.\n\n— example.com/foo"
                + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
    assertEquals(new SignatureCheck.Valid(), note.check(key));
  }

  @Test
  void theTextOfANoteMayHaveEmptyLines() {
    SignedNote note =
        note(
            """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """);
    assertEquals(4, note.text().lines().count());
    assertEquals("quasimodo.example/salvatore", note.signatures().getFirst().name());
    assertEquals(0x367ba04b, note.signatures().getFirst().id());
  }

  @Test
  void everyFlippedBitOfASignedNoteIsRefused() {
    VerifierKey peter = VerifierKey.parse(PETER);
    byte[] right = (TEXT + "\n" + PETER_LINE).getBytes(UTF_8);
    for (int bit = 0; bit < right.length * 8; bit++) {
      byte[] flipped = right.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      if (SignedNote.read(flipped) instanceof SignedNote note) {
        assertEquals(false, note.check(peter) instanceof SignatureCheck.Valid, "bit " + bit);
      }
    }
  }

  @Test
  void everyBeginningOfANoteIsMalformed() {
    byte[] right = (TEXT + "\n" + PETER_LINE).getBytes(UTF_8);
    for (int length = 0; length < right.length; length++) {
      assertInstanceOf(Malformed.class, SignedNote.read(Arrays.copyOf(right, length)));
    }
  }

  @Test
  void aChangedTextIsWrongAndAnotherKeyIsAbsent() {
    SignedNote changed = note(TEXT.replace("don't", "do") + "\n" + PETER_LINE);
    assertEquals(new SignatureCheck.Wrong(), changed.check(VerifierKey.parse(PETER)));
    assertEquals(new SignatureCheck.Absent(), changed.check(VerifierKey.parse(ENOCH)));
    // The name alone does not make a key known, nor does the id alone.
    SignedNote renamed = note(TEXT + "\n" + PETER_LINE.replace("PeterNeumann", "Peter"));
    assertEquals(new SignatureCheck.Absent(), renamed.check(VerifierKey.parse(PETER)));
  }

  @Test
  void aSecondWrongSignatureOfAKeySpoilsTheFirst() {
    String wrong = PETER_LINE.replace("x08go/ZJ", "x08go/ZK");
    SignedNote note = note(TEXT + "\n" + PETER_LINE + wrong);
    assertEquals(new SignatureCheck.Wrong(), note.check(VerifierKey.parse(PETER)));
  }

  @Test
  void whatCouldBeReadInTwoWaysIsMalformed() {
    for (String bad :
        List.of(
            "",
            "\n",
            "\n\n",
            "text\n",
            "text\n\n",
            "text\n\n" + PETER_LINE.strip(),
            "text\n\n" + PETER_LINE + "\n",
            "text\n\n" + PETER_LINE + "more\n",
            "text\n\n" + PETER_LINE.replace("—", "-"),
            "text\n\n" + PETER_LINE.replace("PeterNeumann ", "PeterNeumann  "),
            "text\n\n" + PETER_LINE.replace("PeterNeumann", "Peter+Neumann"),
            "text\n\n" + PETER_LINE.replace("PeterNeumann", "Peter\u00a0Neumann"),
            "text\n\n" + PETER_LINE.replace("nAM=", "nAM"),
            "text\n\n" + PETER_LINE.replace("nAM=", "nAN="),
            "text\n\n— PeterNeumann x08gow==\n",
            "te\u0000xt\n\n" + PETER_LINE,
            "te\rxt\n\n" + PETER_LINE,
            "te\txt\n\n" + PETER_LINE)) {
      assertInstanceOf(Malformed.class, SignedNote.read(bad.getBytes(UTF_8)), bad);
    }
    byte[] latin = (TEXT + "\n" + PETER_LINE).getBytes(UTF_8);
    latin[3] = (byte) 0xe8;
    assertEquals(new Malformed("The note is not UTF-8"), SignedNote.read(latin));
  }

  @Test
  void aHundredSignaturesAreReadAndNoMore() {
    assertEquals(100, note("text\n\n" + PETER_LINE.repeat(100)).signatures().size());
    assertEquals(
        new Malformed("The note has 101 signatures, and at most 100 are read"),
        SignedNote.read(("text\n\n" + PETER_LINE.repeat(101)).getBytes(UTF_8)));
    assertInstanceOf(Malformed.class, SignedNote.read(new byte[(1 << 20) + 1]));
  }

  @Test
  void aNoteWithoutSignatureOrNewlineIsNotMade() {
    assertThrows(IllegalArgumentException.class, () -> SignedNote.of("no newline"));
    assertThrows(IllegalStateException.class, () -> SignedNote.of("text\n").bytes());
  }

  @Test
  void whatIsWrittenIsReadBack() {
    SignedNote note = SignedNote.of("a\n\nb\n").signed(Given.logKey());
    assertEquals(note, SignedNote.read(note.bytes()));
    assertArrayEquals(note.bytes(), note(text(note.bytes())).bytes());
  }

  private static SignedNote note(String text) {
    return assertInstanceOf(SignedNote.class, SignedNote.read(text.getBytes(UTF_8)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
