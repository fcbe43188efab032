package org.evenhand.app.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// The list that comes with the program; the policy asks to look it over each quarter.
final class BannedPasswords {
  private BannedPasswords() {}

  static Set<String> read() {
    try (InputStream in = BannedPasswords.class.getResourceAsStream("banned-passwords.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "The program is incomplete: it lacks its file banned-passwords.txt. Build it anew.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
