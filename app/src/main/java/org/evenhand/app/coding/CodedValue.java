package org.evenhand.app.coding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a coder found in a statement.
public sealed interface CodedValue {
  /// The fact that is a word of the coder's, not yes or no: how the case began.
  String ORIGIN = "origin";

  /// The statement says so, or says not.
  record Truth(boolean value) implements CodedValue {
    @Override
    public String words() {
      return value ? "true" : "false";
    }
  }

  /// How the case began: `traffic stop`, `buy-bust`, `call for service`, `warrant`, or the coder's
  /// own word, in small letters.
  record Origin(String words) implements CodedValue {}

  /// The coder read the statement and it does not tell. This is not "no".
  record CannotTell() implements CodedValue {
    @Override
    public String words() {
      return "unknown";
    }
  }

  /// As printed and counted.
  String words();

  /// The value of a fact as coders write it: true, false, yes, no, unknown; for [#ORIGIN] a word.
  /// Empty where it is none of these.
  static Optional<CodedValue> find(String fact, String written) {
    String text = written.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (Set.of("unknown", "unk", "cannot tell", "unclear").contains(text)) {
      return Optional.of(new CannotTell());
    }
    if (fact.equals(ORIGIN)) {
      return Optional.of(new Origin(text.equals("buy bust") ? "buy-bust" : text));
    }
    if (Set.of("true", "yes", "y", "t", "1").contains(text)) {
      return Optional.of(new Truth(true));
    }
    return Set.of("false", "no", "n", "f", "0").contains(text)
        ? Optional.of(new Truth(false))
        : Optional.empty();
  }
}
