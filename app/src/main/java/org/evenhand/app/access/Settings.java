package org.evenhand.app.access;

import java.time.Duration;

/// Rules of sign-in and sessions. The defaults are those of the FBI's CJIS Security Policy 6.0 (27
/// December 2024); an office may be stricter, never laxer.
///
/// @param failures failed log-ons that lock an account (AC-7: 5)
/// @param within in which time they count together (AC-7: 15 minutes)
/// @param idle after which a session asks for the password anew (AC-11: 30 minutes)
/// @param longest after which even a busy session does (IA-11: 12 hours)
/// @param inactive after which an account is disabled (AC-2(3): 90 days)
/// @param passwordLength least characters of a password (IA-5(1): 8)
/// @param iterations of PBKDF2-HMAC-SHA256 (OWASP 2023: 600,000)
/// @param attemptsAMinute sign-ins tried from one address in a minute before it must wait
/// @param notice the system use notification that is acknowledged at each sign-in (AC-8)
public record Settings(
    int failures,
    Duration within,
    Duration idle,
    Duration longest,
    Duration inactive,
    int passwordLength,
    int iterations,
    int attemptsAMinute,
    String notice) {

  /// The policy's own figures.
  public static final Settings CJIS =
      new Settings(
          5,
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(12),
          Duration.ofDays(90),
          8,
          600_000,
          30,
          "You are about to use a system that holds criminal justice information. It is for authorized use only."
              + " Use is monitored, recorded and subject to audit. Unauthorized use is prohibited and may be"
              + " punished under criminal and civil law. By signing in you consent to monitoring and recording.");

  public Settings {
    atMost("failures that lock", failures, 5);
    atMost("idle minutes", idle.toMinutes(), 30);
    atMost("hours of a session", longest.toHours(), 12);
    atMost("days without use", inactive.toDays(), 90);
    if (within.compareTo(Duration.ofMinutes(15)) < 0
        || passwordLength < 8
        || iterations < 600_000) {
      throw new IllegalArgumentException(
          "The CJIS Security Policy asks for failures counted over at least 15 minutes, passwords of at least 8"
              + " characters, and Evenhand for at least 600,000 iterations.");
    }
  }

  private static void atMost(String what, long given, long most) {
    if (given < 1 || given > most) {
      throw new IllegalArgumentException(
          "%s: %d was given; the CJIS Security Policy allows 1 to %d".formatted(what, given, most));
    }
  }
}
