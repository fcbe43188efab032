package org.evenhand.app.backtest;

/// A policy to replay cannot be had; the message says why, a line for each problem.
final class PolicyException extends RuntimeException {
  PolicyException(String message) {
    super(message);
  }
}
