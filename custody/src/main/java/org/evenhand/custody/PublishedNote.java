package org.evenhand.custody;

/// A signed checkpoint as it was found.
///
/// @param source where, such as a file's name; findings name it
/// @param note its bytes
public record PublishedNote(String source, byte[] note) {
  public PublishedNote {
    note = note.clone();
  }
}
