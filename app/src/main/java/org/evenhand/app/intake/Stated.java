package org.evenhand.app.intake;

/// A value as a source states it, with the text as written. Blank and unreadable are states of
/// their own; neither ever becomes a default.
public sealed interface Stated<T> {
  record Value<T>(T value, String asWritten) implements Stated<T> {}

  record Blank<T>() implements Stated<T> {}

  record Unreadable<T>(String asWritten) implements Stated<T> {}
}
