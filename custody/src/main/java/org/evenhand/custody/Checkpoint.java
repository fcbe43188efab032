package org.evenhand.custody;

import java.util.List;
import java.util.regex.Pattern;

/// How large a log was and what its root was (C2SP tlog-checkpoint). Signed, it seals every entry
/// up to its size.
///
/// @param origin which log
/// @param size its entries
/// @param root the Merkle tree hash of them
/// @param extensions further lines, which say nothing about the log
public record Checkpoint(String origin, long size, Hash root, List<String> extensions)
    implements CheckpointReading {
  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (size < 0) {
      throw new IllegalArgumentException("A log has 0 entries or more, but was given " + size);
    }
    line(origin);
    extensions.forEach(Checkpoint::line);
  }

  /// Without extension lines.
  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  private static void line(String text) {
    if (text.isEmpty() || text.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException(
          Sentences.say(
              "A line of a checkpoint is not empty and has no control characters, but was \"%s\"",
              text));
    }
  }

  /// Reads the text of a note.
  public static CheckpointReading read(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length < 4 || !lines[lines.length - 1].isEmpty()) {
      return new Malformed(
          "A checkpoint has at least three lines, origin, size and root, each with its newline");
    }
    for (int i = 0; i < lines.length - 1; i++) {
      if (lines[i].isEmpty() || lines[i].chars().anyMatch(c -> c < ' ')) {
        return Malformed.because("Line %d of the checkpoint is empty or no text", i + 1);
      }
    }
    if (!SIZE.matcher(lines[1]).matches() || lines[1].compareTo(most(lines[1])) > 0) {
      return Malformed.because(
          "The size of a checkpoint is a number without leading zeroes up to %d, but was \"%s\"",
          Long.MAX_VALUE, lines[1]);
    }
    long size = Long.parseLong(lines[1]);
    List<String> extensions = List.of(lines).subList(3, lines.length - 1);
    return Hash.findBase64(lines[2])
        .<CheckpointReading>map(root -> new Checkpoint(lines[0], size, root, extensions))
        .orElseGet(() ->
            Malformed.because(
                "The root of a checkpoint is the base64 of 32 bytes, but was \"%s\"", lines[2]));
  }

  /// The largest number with as many digits that a `long` holds, as text.
  private static String most(String digits) {
    return digits.length() < 19 ? digits : Long.toString(Long.MAX_VALUE);
  }

  /// The text that is signed.
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(origin).append('\n').append(size).append('\n').append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /// Signed by the log.
  public SignedNote signed(SigningKey key) {
    return SignedNote.of(text()).signed(key);
  }
}
