package org.evenhand.rulebook;

/// Whether the set of possible verdicts is exact, or holds at most those named.
public enum Exactness {
  EXACT,
  AT_MOST
}
