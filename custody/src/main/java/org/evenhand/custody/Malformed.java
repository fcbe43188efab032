package org.evenhand.custody;

/// A text from others that does not have the form it should have.
///
/// @param why a sentence: what was found and what was expected
public record Malformed(String why) implements NoteReading, CheckpointReading, TileReading {
  static Malformed because(String format, Object... with) {
    return new Malformed(Sentences.say(format, with));
  }
}
