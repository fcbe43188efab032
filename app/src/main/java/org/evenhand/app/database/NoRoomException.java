package org.evenhand.app.database;

/// There is too little room on the disk to write: a sentence with figures and what to do.
public final class NoRoomException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NoRoomException(String sentence) {
    super(sentence);
  }
}
