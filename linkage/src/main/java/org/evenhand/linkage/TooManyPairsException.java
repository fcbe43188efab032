package org.evenhand.linkage;

/// A run that would compare more pairs than its limit; the message names the rule and the block to
/// blame.
public final class TooManyPairsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyPairsException(String message) {
    super(message);
  }
}
