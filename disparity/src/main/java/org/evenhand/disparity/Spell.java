package org.evenhand.disparity;

/// How long something took, or has taken so far: from referral to filing, in days.
public sealed interface Spell {
  /// In whole units of time, at least 0.
  long length();

  /// @param how it ended, for instance "filed" or "declined"
  record Ended(long length, String how) implements Spell {
    public Ended {
      notNegative(length);
      Sentences.required("how", how);
    }
  }

  /// Still running when last seen (censored).
  record Running(long length) implements Spell {
    public Running {
      notNegative(length);
    }
  }

  private static void notNegative(long length) {
    if (length < 0) {
      throw new IllegalArgumentException(
          Sentences.say("A spell lasts at least 0, but was given %d", length));
    }
  }
}
