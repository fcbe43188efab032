package org.evenhand.app.coding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// The cases that two coders must read, drawn so that nobody chooses and everybody can recompute
/// it: a case is drawn if the first 48 bits of SHA-256 of `SEED:ID`, as a fraction of 2⁴⁸, lie
/// below the share. Whether one case is drawn does not depend on the others.
///
/// @param seed published before coding begins
/// @param share expected share of cases, from 0 to 1
/// @param caseIds drawn, as [CaseKey#id()] writes them
public record DoubleCodingSample(long seed, double share, SortedSet<String> caseIds) {
  private static final double STEPS = 0x1p48;

  public DoubleCodingSample {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("A share lies between 0 and 1, not " + share);
    }
    caseIds = Collections.unmodifiableSortedSet(new TreeSet<>(caseIds));
  }

  /// Draws from these cases.
  public static DoubleCodingSample of(long seed, double share, Collection<String> caseIds) {
    SortedSet<String> drawn = new TreeSet<>();
    for (String id : caseIds) {
      if (isDrawn(seed, share, id)) {
        drawn.add(id);
      }
    }
    return new DoubleCodingSample(seed, share, drawn);
  }

  /// Whether this case must be coded twice.
  public static boolean isDrawn(long seed, double share, String caseId) {
    return fraction(seed, caseId) < share;
  }

  /// From 0 to below 1.
  static double fraction(long seed, String caseId) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + ":" + caseId).getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(digest).getLong() >>> 16) / STEPS;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
