package org.evenhand.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.evenhand.app.records.Mention;

/// Invented defendants, each named in two cases, the second time as a test wants it.
final class Mentions {
  private static final List<String> HEADS =
      List.of("QUILL", "THRUM", "VORN", "WIMBLE", "ZANN", "BRINDLE", "COBBLE", "DRIZZ", "FERN");
  private static final List<String> TAILS =
      List.of("BROOK", "WORTH", "STEAD", "MIRE", "GATE", "LOW", "HURST", "ANDER");
  private static final List<String> GIVEN =
      List.of("JORA", "VELLI", "TAMRI", "OSHE", "KEZZI", "DORV", "JARR", "KELVIN", "LAMM", "TYRR");

  private final List<Mention> list = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(7);

  /// So many people, each in two cases as is: cases 0 and 1, 2 and 3, …
  static Mentions pairs(int people) {
    Mentions mentions = new Mentions();
    for (int i = 0; i < people; i++) {
      Mention one = mentions.stranger();
      mentions.add(one).add(one);
    }
    return mentions;
  }

  Mention stranger() {
    String surname = one(HEADS) + one(TAILS);
    return new Mention(
        0,
        surname + ", " + one(GIVEN) + " " + (char) ('A' + random.nextInt(26)),
        String.format(
            Locale.ROOT,
            "19%02d-%02d-%02d",
            60 + random.nextInt(40),
            1 + random.nextInt(12),
            1 + random.nextInt(28)),
        (100 + random.nextInt(9000)) + " " + one(TAILS) + " ST",
        "",
        "KANSAS CITY",
        "MO",
        "64" + (101 + random.nextInt(99)));
  }

  private String one(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }

  /// One more case.
  Mentions add(Mention mention) {
    return add(list.isEmpty() ? 0 : list.getLast().referral() + 1, mention);
  }

  Mentions add(int referral, Mention m) {
    list.add(
        new Mention(
            referral,
            m.name(),
            m.birthDate(),
            m.street(),
            m.unit(),
            m.city(),
            m.state(),
            m.postcode()));
    return this;
  }

  int cases() {
    return list.getLast().referral() + 1;
  }

  Mention get(int i) {
    return list.get(i);
  }

  Identity identity() {
    return Identity.of(list, cases());
  }

  static Mention named(Mention m, String name) {
    return new Mention(
        m.referral(), name, m.birthDate(), m.street(), m.unit(), m.city(), m.state(), m.postcode());
  }

  static Mention born(Mention m, String day) {
    return new Mention(
        m.referral(), m.name(), day, m.street(), m.unit(), m.city(), m.state(), m.postcode());
  }

  static Mention at(Mention m, String street, String postcode) {
    return new Mention(
        m.referral(), m.name(), m.birthDate(), street, m.unit(), m.city(), m.state(), postcode);
  }
}
