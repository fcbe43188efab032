package org.evenhand.app.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.app.redaction.Redaction.Found;
import org.evenhand.app.redaction.Redaction.Kind;

/// Words for race, origin, skin, hair and eyes. A color is one of them unless it is clearly that of
/// a thing.
final class Descriptions {
  /// `B/M`, `W / F`, and the two letters together.
  private static final Pattern CODE =
      Pattern.compile("\\b(?:[BWHAIUbwhaiu] ?/ ?[MFmf]|[BWH][MF])\\b(?![/-])");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\b(?:race|ethnicity|complexion|hair|eyes|skin)\\s*[:=]\\s*([\\p{L}/-]+)");

  private static final Pattern SLUR = Pattern.compile("n[i1]gg\\p{L}+|spics?|wetbacks?|crackers?");
  private static final int NEAR = 4;

  private final Narrative text;

  Descriptions(Narrative text) {
    this.text = text;
  }

  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      String key = text.key(i);
      String pair = key + " " + text.key(i + 1);
      if (Lexicon.ORIGIN_PAIRS.contains(pair)) {
        add(found, i, i + 1);
      } else if (Lexicon.ORIGINS.contains(key)
          || Lexicon.LOOKS.contains(key)
          || SLUR.matcher(key).matches()) {
        add(found, withAdjectives(i), i);
      } else if (Lexicon.PARTS_OF_LOOKS.contains(key) && withAdjectives(i) < i) {
        add(found, withAdjectives(i), i);
      } else if (Lexicon.COLORS.contains(key) && !isOfThing(text, i) && !isInjury(i)) {
        add(found, i, i);
      } else if (startsWithColor(key)) {
        add(found, i, i);
      }
    }
    Stream.of(CODE, LABEL).forEach(pattern -> addMatches(pattern, found));
    return found;
  }

  private void addMatches(Pattern pattern, List<Found> found) {
    Matcher matcher = pattern.matcher(text.text());
    while (matcher.find()) {
      int group = matcher.groupCount();
      found.add(new Found(matcher.start(group), matcher.end(group), Kind.DESCRIPTION, ""));
    }
  }

  private void add(List<Found> found, int first, int last) {
    found.add(
        new Found(
            text.words().get(first).start(), text.words().get(last).end(), Kind.DESCRIPTION, ""));
  }

  /// The first of the adjectives that lead to a look: `long black braided hair`.
  private int withAdjectives(int word) {
    int first = word;
    while (first > 0
        && text.follows(first, ",")
        && Lexicon.ADJECTIVES_OF_LOOKS.contains(text.key(first - 1))) {
      first--;
    }
    while (first < word && Set.of("and", "or").contains(text.key(first))) {
      first++;
    }
    return first;
  }

  private boolean isInjury(int word) {
    return text.key(word).equals("black") && text.key(word + 1).equals("eye");
  }

  /// `black-male`, but not `black-handled`.
  private static boolean startsWithColor(String key) {
    int hyphen = key.indexOf('-');
    return hyphen > 0
        && Lexicon.COLORS.contains(key.substring(0, hyphen))
        && (Lexicon.PEOPLE.contains(key.substring(hyphen + 1)) || key.endsWith("-owned"));
  }

  /// Whether the color at `word` is that of a thing: its noun follows, or it is said of one before.
  static boolean isOfThing(Narrative text, int word) {
    for (int next = word + 1; next <= word + NEAR && text.follows(next, ",-/"); next++) {
      String key = text.key(next);
      if (Lexicon.PEOPLE.contains(key)) {
        return false;
      }
      if (Lexicon.THINGS.contains(key)) {
        return true;
      }
      if (!Lexicon.BETWEEN.contains(key) && !text.words().get(next).isNumber()) {
        break;
      }
    }
    if (text.key(word + 1).equals("in") && text.key(word + 2).startsWith("color")) {
      return isThingBefore(text, word);
    }
    return Lexicon.IS.contains(text.key(word - 1)) && Lexicon.THINGS.contains(text.key(word - 2));
  }

  private static boolean isThingBefore(Narrative text, int word) {
    for (int before = word - 1; before >= 0 && before >= word - NEAR; before--) {
      if (Lexicon.PEOPLE.contains(text.key(before)) || text.before(before + 1).contains(".")) {
        return false;
      }
      if (Lexicon.THINGS.contains(text.key(before))) {
        return true;
      }
    }
    return false;
  }
}
