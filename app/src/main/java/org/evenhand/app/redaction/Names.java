package org.evenhand.app.redaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.redaction.Redaction.Found;
import org.evenhand.app.redaction.Redaction.Kind;
import org.evenhand.app.referrals.SentPerson;

/// Names of the referral's persons in any order and by any part, with initials and suffixes; and
/// names of others behind a title or a role.
final class Names {
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");

  /// @param parts every word of every name, hyphenated ones also by halves
  /// @param initials of given, middle and last name together: `jqs`, `js`
  private record Known(Set<String> parts, Set<String> initials) {
    static Known of(SentPerson person) {
      Set<String> parts = new LinkedHashSet<>();
      SentPerson.Name name = person.name();
      Stream.concat(
              Stream.of(name.given(), name.middle(), name.surname(), name.full()),
              person.aliases().stream())
          .flatMap(NO_LETTER::splitAsStream)
          .map(Narrative::key)
          .flatMap(each -> Stream.concat(Stream.of(each), Stream.of(each.split("[-']", -1))))
          .filter(each -> each.length() > 1 && !Lexicon.SUFFIXES.contains(each))
          .forEach(parts::add);
      String given = first(name.given());
      String middle = first(name.middle());
      String last = first(name.surname());
      Set<String> initials = new LinkedHashSet<>();
      if (!given.isEmpty() && !last.isEmpty()) {
        initials.add(given + last);
        initials.add(given + middle + last);
      }
      return new Known(parts, initials);
    }

    private static String first(String text) {
      return text.isEmpty() ? "" : Narrative.key(text.substring(0, 1));
    }

    boolean has(String key) {
      if (parts.contains(key)) {
        return true;
      }
      int hyphen = key.indexOf('-');
      return hyphen > 2
          && !Lexicon.OF_THINGS.contains(key.substring(hyphen + 1))
          && !key.endsWith("-owned")
          && parts.contains(key.substring(0, hyphen));
    }

    boolean hasInitial(String letter) {
      return parts.stream().anyMatch(part -> part.startsWith(letter));
    }
  }

  private final Narrative text;
  private final List<Known> persons;
  private final Set<String> strangers = new LinkedHashSet<>();

  Names(Narrative text, List<SentPerson> persons) {
    this.text = text;
    this.persons = persons.stream().map(Known::of).toList();
  }

  List<Found> find() {
    List<Found> found = new ArrayList<>();
    int behind = 0;
    for (int i = 0; i < text.words().size(); i++) {
      Set<Integer> who = who(i);
      if (!who.isEmpty() && (!isOnlyAWord(i) || adjoins(i, who))) {
        int first = withInitialsBefore(i, who, behind);
        int last = withPartsBehind(i, who);
        add(found, first, last, key(who));
        i = last;
        behind = last + 1;
      } else if (isInitials(i, found)) {
        behind = i + 1;
      } else {
        int last = lastOfUnknown(i);
        while (last > i) {
          add(found, i + 1, last, text.key(last));
          strangers.add(text.key(last));
          behind = last + 1;
          i = text.key(last + 1).equals("and") && !text.shouting() ? last + 1 : last;
          last = i > last && text.isCapital(i + 1) ? lastOfName(i) : i;
        }
      }
    }
    again(found);
    return found;
  }

  /// Strangers once named are taken out wherever the name stands again.
  private void again(List<Found> found) {
    for (int i = 0; i < text.words().size(); i++) {
      Narrative.Word word = text.words().get(i);
      boolean named =
          strangers.contains(word.key())
              && text.isCapital(i)
              && word.key().length() > 2
              && !Lexicon.ALSO_WORDS.contains(word.key());
      if (named
          && found.stream()
              .noneMatch(each -> each.start() < word.end() && word.start() < each.end())) {
        add(found, i, i, word.key());
      }
    }
  }

  /// A dot that belongs to an initial or a suffix goes with it, even where it also ends a sentence.
  private void add(List<Found> found, int first, int last, String key) {
    int end = text.words().get(last).end();
    boolean abbreviated = isInitial(last) || Lexicon.SUFFIXES.contains(text.key(last));
    boolean dot = end < text.text().length() && text.text().charAt(end) == '.';
    found.add(
        new Found(
            text.words().get(first).start(), abbreviated && dot ? end + 1 : end, Kind.PERSON, key));
  }

  private static String key(Set<Integer> who) {
    return who.stream().map(each -> "Person " + each).collect(Collectors.joining(" or "));
  }

  private Set<Integer> who(int word) {
    Set<Integer> who = new TreeSet<>();
    String key = text.key(word);
    for (int i = 0; i < persons.size(); i++) {
      if (key.length() > 1 && persons.get(i).has(key)) {
        who.add(i + 1);
      }
    }
    return who;
  }

  /// Whether a word that is also a name is only a word here.
  private boolean isOnlyAWord(int word) {
    String key = text.key(word);
    if (!Lexicon.ALSO_WORDS.contains(key)) {
      return false;
    }
    if (Lexicon.TITLES.contains(text.key(word - 1)) && text.follows(word, ".")) {
      return false;
    }
    boolean labelled =
        Lexicon.LABELS.contains(text.key(word - 1)) && text.before(word).matches("\\s*[:=]\\s*");
    if (!text.isCapital(word) || labelled) {
      return true;
    }
    return Lexicon.COLORS.contains(key)
        && !isPossessive(word)
        && (Descriptions.isOfThing(text, word) || Lexicon.PEOPLE.contains(text.key(word + 1)));
  }

  private boolean isPossessive(int word) {
    int end = text.words().get(word).end();
    return end < text.text().length() && "'’".indexOf(text.text().charAt(end)) >= 0;
  }

  /// Whether another part of the same name stands beside it: `john black`.
  private boolean adjoins(int word, Set<Integer> who) {
    return sharesName(word + 1, word + 1, who, word) || sharesName(word - 1, word, who, word);
  }

  private boolean sharesName(int other, int later, Set<Integer> who, int word) {
    return other >= 0
        && other < text.words().size()
        && text.follows(later, ",")
        && !text.key(other).equals(text.key(word))
        && !Lexicon.ALSO_WORDS.contains(text.key(other))
        && who(other).stream().anyMatch(who::contains);
  }

  private int withInitialsBefore(int word, Set<Integer> who, int behind) {
    int first = word;
    while (first - 1 >= behind
        && text.words().get(first - 1).isInitial()
        && text.follows(first, ".")
        && hasInitial(who, text.key(first - 1))) {
      String letter = text.key(first - 1);
      who.removeIf(each -> !persons.get(each - 1).hasInitial(letter));
      first--;
    }
    if (first - 1 >= behind
        && Lexicon.ADDRESSING.contains(text.key(first - 1))
        && text.follows(first, ".")) {
      first--;
    }
    return first;
  }

  /// The last word of the name that begins here; `who` becomes those whom all its words fit.
  private int withPartsBehind(int word, Set<Integer> who) {
    int last = word;
    for (int next = word + 1; next < text.words().size(); next++) {
      boolean afterInitial = text.words().get(last).isInitial();
      if (!text.follows(next, afterInitial ? "." : ",")) {
        break;
      }
      if (Lexicon.SUFFIXES.contains(text.key(next))) {
        last = next;
        continue;
      }
      boolean comma = text.before(next).contains(",");
      if (text.words().get(next).isInitial() && hasInitial(who, text.key(next))) {
        last = next;
        continue;
      }
      Set<Integer> both = who(next);
      both.retainAll(who);
      boolean onlyAWord =
          Lexicon.ALSO_WORDS.contains(text.key(next)) && !text.isCapital(next) && comma;
      if (both.isEmpty() || onlyAWord) {
        break;
      }
      who.retainAll(both);
      last = next;
    }
    return last;
  }

  private boolean hasInitial(Set<Integer> who, String letter) {
    return who.stream().anyMatch(each -> persons.get(each - 1).hasInitial(letter));
  }

  /// `J.S.`, `J. Q. S.`, `JS` where these are a person's.
  private boolean isInitials(int word, List<Found> found) {
    int last = word;
    StringBuilder letters = new StringBuilder();
    if (text.words().get(word).isInitial()) {
      letters.append(text.key(word));
      while (last + 1 < text.words().size()
          && text.words().get(last + 1).isInitial()
          && text.before(last + 1).strip().equals(".")
          && letters.length() < 3) {
        letters.append(text.key(++last));
      }
    } else if (text.words().get(word).capital()
        && text.key(word).length() <= 3
        && !Lexicon.NO_INITIALS.contains(text.key(word))
        && isAllCapitals(word)
        && !text.shouting()) {
      letters.append(text.key(word));
    }
    Set<Integer> who = new TreeSet<>();
    for (int i = 0; i < persons.size(); i++) {
      if (letters.length() > 1 && persons.get(i).initials().contains(letters.toString())) {
        who.add(i + 1);
      }
    }
    if (who.isEmpty()) {
      return false;
    }
    add(found, word, last, key(who));
    return true;
  }

  private boolean isAllCapitals(int word) {
    Narrative.Word at = text.words().get(word);
    return text.text()
        .substring(at.start(), at.end())
        .codePoints()
        .allMatch(Character::isUpperCase);
  }

  /// The last word of a name behind a title or role at `word`; `word` itself where none follows.
  private int lastOfUnknown(int word) {
    String key = text.key(word);
    boolean title = Lexicon.TITLES.contains(key) && !(key.equals("dr") && isStreetBefore(word));
    boolean role =
        Lexicon.ROLES.contains(key) || Lexicon.CALLED.contains(text.key(word - 1) + " " + key);
    return title || (role && !text.shouting()) ? lastOfName(word) : word;
  }

  private int lastOfName(int word) {
    int last = word;
    for (int next = word + 1; next < text.words().size() && next <= word + 3; next++) {
      String key = text.key(next);
      boolean joined =
          last == word
              ? text.follows(next, ".\"“‘'")
              : text.follows(next, isInitial(last) ? "." : "");
      boolean name =
          text.isCapital(next)
              && !text.words().get(next).isNumber()
              && !Lexicon.NO_STREET.contains(key)
              && !Lexicon.PEOPLE.contains(key)
              && !(Lexicon.ROLES.contains(text.key(word)) && Lexicon.THINGS.contains(key))
              && !Lexicon.NO_NAMES.contains(key)
              && !Lexicon.TITLES.contains(key)
              && who(next).isEmpty();
      if (!joined || !name || (text.shouting() && next > word + 1)) {
        break;
      }
      last = next;
    }
    return last;
  }

  private boolean isInitial(int word) {
    return text.words().get(word).isInitial();
  }

  /// `Oak Dr. He left`: here `Dr` is a drive.
  private boolean isStreetBefore(int word) {
    return text.isCapital(word - 1) && text.follows(word, "");
  }
}
