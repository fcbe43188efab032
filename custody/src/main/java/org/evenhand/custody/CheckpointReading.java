package org.evenhand.custody;

/// A checkpoint, or why it is none.
public sealed interface CheckpointReading permits Checkpoint, Malformed {}
