package org.evenhand.app.linking;

/// A model file or file of decisions that cannot be used; the message says where and why.
final class UnusableModelException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableModelException(String message) {
    super(message);
  }
}
