package org.evenhand.app.proofs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which passwords are refused, each reason a sentence (CJIS Security Policy IA-5(1)): short ones,
/// those on the banned list, and those made of the account's own name. Every character is allowed
/// and no mixture is asked for.
public final class PasswordRules {
  /// Longer ones only cost time to hash.
  private static final int LONGEST = 200;

  private static final Set<String> BANNED = banned();

  private final int least;

  public PasswordRules(int least) {
    this.least = least;
  }

  public List<String> problems(String password, String signIn, String name) {
    List<String> problems = new ArrayList<>();
    int length = password.codePointCount(0, password.length());
    if (length < least) {
      problems.add(
          "The password has "
              + length
              + " characters; it needs at least "
              + least
              + ". Four words in a row are good.");
    }
    if (length > LONGEST) {
      problems.add(
          "The password has " + length + " characters; at most " + LONGEST + " are taken.");
    }
    if (password.codePoints().anyMatch(Character::isISOControl)) {
      problems.add(
          "The password holds a control character, such as a tab; letters, digits, signs and spaces are allowed.");
    }
    String plain = plain(password);
    if (BANNED.contains(plain) || BANNED.contains(plain.replaceAll("[^a-z]+$", ""))) {
      problems.add("This password is on the list of those that are guessed first. Choose another.");
    }
    if (contains(plain, signIn) || contains(plain, name)) {
      problems.add(
          "The password holds your name. Choose one that nobody can guess from who you are.");
    }
    return List.copyOf(problems);
  }

  private static boolean contains(String password, String words) {
    for (String part : plain(words).split("[^\\p{L}\\p{N}]+", -1)) {
      if (part.length() >= 4 && password.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /// The list that comes with the program; the policy asks to look it over each quarter.
  private static Set<String> banned() {
    try (InputStream in = PasswordRules.class.getResourceAsStream("banned-passwords.txt")) {
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
