package org.evenhand.rulebook.xml;

/// A file that is not XML, or not XML we are willing to read.
public final class XmlException extends Exception {
  private final int line;

  public XmlException(String message, int line) {
    super(message);
    this.line = line;
  }

  /// The line, from 1; 0 where it is not known.
  public int line() {
    return line;
  }
}
