package org.evenhand.custody;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A signature line of a note.
public final class NoteSignature {
  private static final String DASH = "— ";

  private final String name;
  private final int id;
  private final byte[] bytes;

  NoteSignature(String name, int id, byte[] bytes) {
    this.name = name;
    this.id = id;
    this.bytes = bytes.clone();
  }

  /// From a signature line without its newline.
  static Optional<NoteSignature> find(String line) {
    if (!line.startsWith(DASH)) {
      return Optional.empty();
    }
    String[] parts = line.substring(DASH.length()).split(" ", -1);
    if (parts.length != 2 || !KeyName.isValid(parts[0])) {
      return Optional.empty();
    }
    return Base64Strict.find(parts[1])
        .filter(bytes -> bytes.length > Integer.BYTES)
        .map(bytes ->
            new NoteSignature(
                parts[0],
                Bytes.toInt(bytes),
                Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length)));
  }

  /// The name of the key that is said to have made it.
  public String name() {
    return name;
  }

  /// The id of that key.
  public int id() {
    return id;
  }

  byte[] bytes() {
    return bytes;
  }

  /// Em dash, name, base64 of id and signature.
  String line() {
    byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(id).put(bytes).array();
    return DASH + name + " " + Base64.getEncoder().encodeToString(all);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature signature
        && name.equals(signature.name)
        && id == signature.id
        && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return line();
  }
}
