package org.evenhand.app.coding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a coder found in a statement.
public sealed interface CodedValue {
  /// Facts answered by a word: how the case began, what was done, and with which drug. All others
  /// are true or false.
  Set<String> IN_WORDS = Set.of("origin", "conduct", "substance");

  /// The statement says so, or says not.
  record Truth(boolean value) implements CodedValue {
    @Override
    public String words() {
      return value ? "true" : "false";
    }
  }

  /// The coder's word in small letters: `traffic stop`, `buy-bust`, `call for service`, `warrant`,
  /// `distribution`, `heroin`. The vocabulary is the coders'; [CodedFacts#words(String)] lists it.
  record Word(String words) implements CodedValue {}

  /// The coder read the statement and it does not tell. This is not "no".
  record CannotTell() implements CodedValue {
    @Override
    public String words() {
      return "unknown";
    }
  }

  /// As printed and counted.
  String words();

  /// The value of a fact as coders write it: true, false, yes, no, unknown; for facts [#IN_WORDS] a
  /// word. Empty where it is none of these.
  static Optional<CodedValue> find(String fact, String written) {
    String text = spaced(written);
    if (Set.of("unknown", "unk", "cannot tell", "unclear").contains(text)) {
      return Optional.of(new CannotTell());
    }
    boolean yes = Set.of("true", "yes", "y", "t", "1").contains(text);
    boolean no = Set.of("false", "no", "n", "f", "0").contains(text);
    if (IN_WORDS.contains(fact)) {
      return yes || no || text.isEmpty() ? Optional.empty() : Optional.of(new Word(text));
    }
    return yes || no ? Optional.of(new Truth(yes)) : Optional.empty();
  }

  /// Small letters, one space for spaces, underscores and hyphens; `buy-bust` keeps its hyphen.
  static String spaced(String text) {
    String spaced = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    return spaced.equals("buy bust") ? "buy-bust" : spaced;
  }
}
