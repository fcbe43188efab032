package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text and the signatures under it (C2SP signed-note). The text means nothing until one of them
/// has been checked.
///
/// @param text ends in a newline
public record SignedNote(String text, List<NoteSignature> signatures) implements NoteReading {
  /// A note may have no more signatures than this.
  private static final int MOST_SIGNATURES = 100;

  /// A note may have no more bytes than this.
  private static final int MOST_BYTES = 1 << 20;

  public SignedNote {
    if (!text.endsWith("\n") || hasControls(text)) {
      throw new IllegalArgumentException(
          "The text of a note ends in a newline and has no other control characters");
    }
    signatures = List.copyOf(signatures);
  }

  /// This text without a signature yet.
  public static SignedNote of(String text) {
    return new SignedNote(text, List.of());
  }

  /// Reads a note strictly: whatever two programs could read in two ways is malformed.
  public static NoteReading read(byte[] note) {
    if (note.length > MOST_BYTES) {
      return Malformed.because(
          "The note has %d bytes, and at most %d are read", note.length, MOST_BYTES);
    }
    String all;
    try {
      all = UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString();
    } catch (CharacterCodingException e) {
      return new Malformed("The note is not UTF-8");
    }
    if (hasControls(all)) {
      return new Malformed("The note has control characters other than newlines");
    }
    int blank = all.lastIndexOf("\n\n");
    if (blank < 0 || !all.endsWith("\n") || all.length() == blank + 2) {
      return new Malformed(
          "A note is a text, an empty line, and signature lines that each end in a newline");
    }
    String lines = all.substring(blank + 2, all.length() - 1);
    return signatures(all.substring(0, blank + 1), lines.split("\n", -1));
  }

  private static NoteReading signatures(String text, String[] lines) {
    if (lines.length > MOST_SIGNATURES) {
      return Malformed.because(
          "The note has %d signatures, and at most %d are read", lines.length, MOST_SIGNATURES);
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      Optional<NoteSignature> signature = NoteSignature.find(line);
      if (signature.isEmpty()) {
        return Malformed.because(
            "Line \"%s\" is not a signature: em dash, space, name, space, base64", line);
      }
      signatures.add(signature.get());
    }
    return new SignedNote(text, signatures);
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(c -> c < ' ' && c != '\n');
  }

  /// With one more signature.
  public SignedNote signed(SigningKey key) {
    return with(key.sign(text));
  }

  /// With one more signature of a witness, who saw the checkpoint at this time and found it
  /// consistent with all before it.
  public SignedNote cosigned(SigningKey witness, Instant at) {
    return with(witness.cosign(text, at));
  }

  private SignedNote with(NoteSignature signature) {
    List<NoteSignature> more = new ArrayList<>(signatures);
    more.add(signature);
    return new SignedNote(text, more);
  }

  /// What this key's signature says of the note.
  public SignatureCheck check(VerifierKey key) {
    List<NoteSignature> own = signatures.stream().filter(key::isNamedBy).toList();
    if (own.isEmpty()) {
      return new SignatureCheck.Absent();
    }
    return own.stream().allMatch(signature -> key.verifies(text, signature))
        ? new SignatureCheck.Valid()
        : new SignatureCheck.Wrong();
  }

  /// The note as it is published, in UTF-8; fails without a signature.
  public byte[] bytes() {
    if (signatures.isEmpty()) {
      throw new IllegalStateException("A note without a signature is not published");
    }
    StringBuilder all = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> all.append(signature.line()).append('\n'));
    return all.toString().getBytes(UTF_8);
  }
}
