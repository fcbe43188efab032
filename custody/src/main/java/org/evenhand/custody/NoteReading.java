package org.evenhand.custody;

/// A note, or why it is none.
public sealed interface NoteReading permits SignedNote, Malformed {}
