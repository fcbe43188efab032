package org.evenhand.app.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.app.referrals.SentPerson;
import org.evenhand.app.referrals.SentReferral;

/// A narrative for the blind first look: names, race and origin, skin and hair, addresses,
/// neighborhoods and beats stand as `Person 1`, `[description]`, `[address 1]`, `[neighborhood]`,
/// `[beat]`. One name, and one address, has one placeholder throughout.
///
/// It works by lists of words and looks a few words around; where in doubt it takes out. Its
/// limits: names of people who are not in the referral are found only behind a title or a role
/// (`Officer Kim`, `witness Ann Lee`); misspelt names, nicknames that are not stated, names of
/// schools, shops, parks and churches, first languages, and anything told in other words stay.
/// Pronouns, sex, age, clothing and cities stay by intent. A color stays where a thing's noun
/// follows it (`black car`) or comes before it (`the car was black`); after an unlisted noun it is
/// taken out. A reader who knows the case will know it. It is no anonymization, and must not be
/// published.
///
/// @param text with the placeholders
/// @param spans what was taken out, in order, without overlaps
public record Redaction(String text, List<Span> spans) {
  public Redaction {
    spans = List.copyOf(spans);
  }

  public enum Kind {
    PERSON,
    DESCRIPTION,
    ADDRESS,
    NEIGHBORHOOD,
    BEAT
  }

  /// A piece of the narrative that was taken out.
  ///
  /// @param start index of its first character in the narrative
  /// @param end index behind its last
  public record Span(int start, int end, Kind kind, String placeholder) {}

  /// What a finder found: spans with the same key get the same placeholder.
  ///
  /// @param key what the placeholder stands for
  record Found(int start, int end, Kind kind, String key) {
    int length() {
      return end - start;
    }
  }

  /// Persons are numbered by their positions in the referral.
  public static Redaction of(SentReferral referral) {
    return of(
        referral.narrative(),
        referral.persons(),
        List.of(referral.offense().address()),
        List.of(referral.offense().neighborhood()));
  }

  /// Without a known address and neighborhood of the offense.
  public static Redaction of(String narrative, List<SentPerson> persons) {
    return of(narrative, persons, List.of(), List.of());
  }

  /// @param addresses taken out wherever they stand, besides those of the persons
  /// @param neighborhoods likewise
  public static Redaction of(
      String narrative,
      List<SentPerson> persons,
      List<String> addresses,
      List<String> neighborhoods) {
    Narrative text = Narrative.of(narrative);
    List<String> known =
        Stream.concat(addresses.stream(), persons.stream().map(each -> each.address().street()))
            .toList();
    List<Found> all = new ArrayList<>(new Names(text, persons).find());
    all.addAll(new Localities(text, known, neighborhoods).find());
    all.addAll(new Descriptions(text).find());
    return replaced(narrative, chosen(all));
  }

  /// Of those that overlap the longest, and of equal ones the person: a street's name with `White`
  /// in it goes as a whole. What sticks out of a chosen one is taken out with it.
  private static List<Found> chosen(List<Found> all) {
    List<Found> byLength = new ArrayList<>(all);
    byLength.sort(
        Comparator.comparingInt(Found::length)
            .reversed()
            .thenComparing(Found::kind)
            .thenComparingInt(Found::start));
    List<Found> chosen = new ArrayList<>();
    for (Found each : byLength) {
      int start = each.start();
      int end = each.end();
      for (Found other : chosen) {
        if (start < other.end() && other.start() < end) {
          if (start < other.start()) {
            end = Math.min(end, other.start());
          } else {
            start = Math.max(start, other.end());
          }
        }
      }
      if (start < end) {
        chosen.add(new Found(start, end, each.kind(), each.key()));
      }
    }
    chosen.sort(Comparator.comparingInt(Found::start));
    return chosen;
  }

  private static Redaction replaced(String narrative, List<Found> found) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    Map<String, Integer> addresses = new LinkedHashMap<>();
    Map<String, Integer> names = new LinkedHashMap<>();
    int at = 0;
    for (Found each : found) {
      String piece = narrative.substring(each.start(), each.end());
      if (piece.isBlank()) {
        continue;
      }
      String placeholder =
          switch (each.kind()) {
            case PERSON ->
                each.key().startsWith("Person ")
                    ? each.key()
                    : "[name " + names.computeIfAbsent(each.key(), _ -> names.size() + 1) + "]";
            case ADDRESS ->
                "[address "
                    + addresses.computeIfAbsent(each.key(), _ -> addresses.size() + 1)
                    + "]";
            case DESCRIPTION -> "[description]";
            case NEIGHBORHOOD -> "[neighborhood]";
            case BEAT -> "[beat]";
          };
      text.append(narrative, at, each.start()).append(placeholder);
      spans.add(new Span(each.start(), each.end(), each.kind(), placeholder));
      at = each.end();
    }
    return new Redaction(text.append(narrative.substring(at)).toString(), spans);
  }
}
