package org.evenhand.app.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.redaction.Redaction.Found;
import org.evenhand.app.redaction.Redaction.Kind;

/// Addresses, streets, crossings, neighborhoods, beats and patrol divisions.
final class Localities {
  private static final int MOST_WORDS_OF_STREET = 4;
  private static final Pattern ORDINAL = Pattern.compile("\\d{1,3}(?:st|nd|rd|th)");
  private static final Pattern HOUSE = Pattern.compile("\\d{1,6}");

  private static final Pattern HIGHWAY =
      Pattern.compile(
          "(?i)\\b(?:(?:I|US|MO|K|M)-\\d{1,3}|(?:interstate|highway|hwy|route) \\d{1,3}|\\d{1,3} (?:highway|hwy))\\b");

  /// Postcodes of the two states, and degrees with at least three decimals.
  private static final Pattern NUMBERS =
      Pattern.compile("\\b6[4-7]\\d{3}(?:-\\d{4})?\\b|-?\\b\\d{2}\\.\\d{3,}\\b");

  private static final Pattern UNIT =
      Pattern.compile(
          "(?i)\\G,? *(?:#|(?:apt|apartment|unit|suite)\\.? *#?) *[\\p{L}\\p{N}-]{1,5}\\b");

  private static final Pattern PATROL =
      Pattern.compile("(?i)\\b(?:east|west|north|south|metro|central|shoal creek) patrol\\b");

  private final Narrative text;
  private final List<String> addresses;
  private final List<String> neighborhoods;
  private final List<Found> found = new ArrayList<>();

  Localities(Narrative text, List<String> addresses, List<String> neighborhoods) {
    this.text = text;
    this.addresses = addresses;
    this.neighborhoods = neighborhoods;
  }

  List<Found> find() {
    addresses.forEach(each -> literally(each, Kind.ADDRESS));
    neighborhoods.forEach(each -> literally(each, Kind.NEIGHBORHOOD));
    matches(HIGHWAY, Kind.ADDRESS);
    matches(NUMBERS, Kind.ADDRESS);
    matches(PATROL, Kind.BEAT);
    for (int i = 0; i < text.words().size(); i++) {
      block(i);
      street(i);
      crossing(i);
      area(i);
      beat(i);
    }
    return found;
  }

  private void literally(String place, Kind kind) {
    if (place.strip().length() > 2) {
      String[] words = place.strip().split("\\s+", -1);
      StringBuilder pattern = new StringBuilder("(?iu)(?<![\\p{L}\\p{N}])");
      for (int i = 0; i < words.length; i++) {
        pattern.append(i == 0 ? "" : "\\s+").append(Pattern.quote(words[i]));
      }
      matches(Pattern.compile(pattern + "(?![\\p{L}\\p{N}])"), kind);
    }
  }

  private void matches(Pattern pattern, Kind kind) {
    Matcher matcher = pattern.matcher(text.text());
    while (matcher.find()) {
      add(matcher.start(), matcher.end(), kind);
    }
  }

  private void add(int start, int end, Kind kind) {
    String key = Narrative.key(text.text().substring(start, end)).replaceAll("[^a-z0-9]+", " ");
    found.add(new Found(start, end, kind, key));
  }

  private void addWords(int first, int last, Kind kind) {
    add(text.words().get(first).start(), text.words().get(last).end(), kind);
  }

  /// `2500 block of Prospect`, `the 2500-block of E. 27th Street`.
  private void block(int word) {
    boolean joined = text.key(word).matches("\\d{1,6}-block");
    if (!joined
        && !(text.key(word).equals("block") && HOUSE.matcher(text.key(word - 1)).matches())) {
      return;
    }
    int last = text.key(word + 1).equals("of") ? word + 1 : word;
    for (int next = last + 1; next <= last + MOST_WORDS_OF_STREET && partOfStreet(next); next++) {
      if (Lexicon.STREET_TYPES.contains(text.key(next)) || next == last + MOST_WORDS_OF_STREET) {
        addStreet(joined ? word : word - 1, next);
        return;
      }
    }
    int end = last;
    while (end < last + 3 && partOfStreet(end + 1)) {
      end++;
    }
    if (end > last) {
      addStreet(joined ? word : word - 1, end);
    }
  }

  private boolean partOfStreet(int word) {
    return word < text.words().size()
        && text.follows(word, ".")
        && (text.isCapital(word)
            || ORDINAL.matcher(text.key(word)).matches()
            || Lexicon.STREET_TYPES.contains(text.key(word)))
        && !Lexicon.NO_STREET.contains(text.key(word))
        && (!text.before(word).contains(".") || Lexicon.DIRECTIONS.contains(text.key(word - 1)));
  }

  /// `4200 N. White Oak street`, `White Oak street`, `39th St.`
  private void street(int word) {
    if (!Lexicon.STREET_TYPES.contains(text.key(word))) {
      return;
    }
    int first = word;
    while (first - 1 >= 0 && word - first < MOST_WORDS_OF_STREET && leads(first)) {
      first--;
    }
    if (first < word && !isTitle(word, first)) {
      boolean numbered = first > 0 && HOUSE.matcher(text.key(first - 1)).matches();
      addStreet(numbered && text.follows(first, "") ? first - 1 : first, word);
    } else if (first == word && Lexicon.SURE_STREET_TYPES.contains(text.key(word))) {
      inSmallLetters(word);
    }
  }

  /// `12 elm street`: a number, one or two words, the type.
  private void inSmallLetters(int word) {
    for (int house = word - 2; house >= Math.max(0, word - 3); house--) {
      boolean joined = text.follows(house + 1, "") && text.follows(house + 2, "");
      boolean words =
          joined
              && text.follows(word, "")
              && text.words().subList(house + 1, word).stream()
                  .noneMatch(each -> Lexicon.NO_STREET.contains(each.key()));
      if (words && HOUSE.matcher(text.key(house)).matches()) {
        addStreet(house, word);
        return;
      }
    }
  }

  /// `Officer Lee St. James` has no street; nor has `Dr. Lee`, whose name follows.
  private boolean isTitle(int word, int first) {
    return text.key(word).equals("dr")
        && first == word - 1
        && !text.isCapital(first)
        && !ORDINAL.matcher(text.key(first)).matches();
  }

  /// Whether the word before `first` belongs to the street's name.
  private boolean leads(int first) {
    int before = first - 1;
    String key = text.key(before);
    boolean direction = Lexicon.DIRECTIONS.contains(key);
    boolean joined = text.follows(first, direction ? "." : "");
    boolean named =
        text.words().get(before).capital() || text.shouting() || ORDINAL.matcher(key).matches();
    return joined
        && (named || direction)
        && !Lexicon.NO_STREET.contains(key)
        && !HOUSE.matcher(key).matches();
  }

  private void addStreet(int first, int last) {
    int end = text.words().get(last).end();
    Matcher unit = UNIT.matcher(text.text());
    if (unit.find(end)) {
      end = unit.end();
    }
    add(text.words().get(first).start(), end, Kind.ADDRESS);
  }

  /// `27th and Prospect`, `Linwood & 31st`, `E. 39th`.
  private void crossing(int word) {
    if (!ORDINAL.matcher(text.key(word)).matches()) {
      return;
    }
    int first =
        Lexicon.DIRECTIONS.contains(text.key(word - 1)) && text.follows(word, ".")
            ? word - 1
            : word;
    int last = word;
    boolean and = text.key(word + 1).equals("and");
    int other = and ? word + 2 : word + 1;
    boolean joined =
        and || (other < text.words().size() && text.before(other).strip().matches("[&/]"));
    if (joined && (text.isCapital(other) || ORDINAL.matcher(text.key(other)).matches())) {
      last = other;
    }
    boolean behind = text.key(first - 1).equals("and") && text.isCapital(first - 2);
    boolean amp =
        first > 0 && text.before(first).strip().matches("[&/]") && text.isCapital(first - 1);
    if (behind || amp) {
      first = behind ? first - 2 : first - 1;
    }
    if (last > word || first < word) {
      addWords(first, last, Kind.ADDRESS);
    }
  }

  private void area(int word) {
    String key = text.key(word);
    if (Lexicon.SIDES.contains(key) && (text.isCapital(word) || !key.equals("northeast"))) {
      addWords(word, word, Kind.NEIGHBORHOOD);
    } else if (Lexicon.SIDE_PAIRS.contains(key + " " + text.key(word + 1))) {
      addWords(word, word + 1, Kind.NEIGHBORHOOD);
    } else if (Lexicon.AREAS.contains(key)) {
      int first = word;
      while (first > 0
          && word - first < 3
          && text.follows(first, "")
          && text.isCapital(first - 1)
          && !Lexicon.NO_STREET.contains(text.key(first - 1))) {
        first--;
      }
      if (first < word) {
        addWords(first, word, Kind.NEIGHBORHOOD);
      }
    }
  }

  private void beat(int word) {
    if (Lexicon.BEATS.contains(text.key(word - 1))
        && text.words().get(word).isNumber()
        && text.follows(word, ":#")) {
      addWords(word - 1, word, Kind.BEAT);
    } else if (Lexicon.PATROLS.contains(text.key(word)) && text.words().get(word).capital()) {
      addWords(word, word, Kind.BEAT);
    }
  }
}
