package org.evenhand.app.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names that nobody bears: joined from invented parts, besides some with an apostrophe, a hyphen
/// or a letter outside ASCII. `Testa` is the one real surname: it must survive the search for test
/// defendants.
final class Names {
  static final String TESTA = "Testa";

  private static final List<String> SURNAME_HEADS =
      List.of(
          "Quill", "Thrum", "Vorn", "Wimble", "Zann", "Brindle", "Cobble", "Drizz", "Fernow",
          "Gimbel", "Hexham", "Jorval", "Kestle", "Lomber", "Mizzen", "Nettle", "Ostrel", "Prindle",
          "Rookle");
  private static final List<String> SURNAME_TAILS =
      List.of("brook", "worth", "stead", "mire", "gate", "low", "hurst", "ander", "ique", "osko");
  private static final List<String> OTHER_SURNAMES =
      List.of(
          "O'Quillan",
          "D'Thrumond",
          "Mc'Ostrel",
          "Zann-Wimble",
          "Nettle-Brindlow",
          "Öhmstead",
          "Peñavorn",
          "Élouar",
          "Strüdle",
          "Van der Mizz",
          "St. Kestle",
          "Ñuzzen");
  private static final List<String> FEMALE_HEADS =
      List.of("Jora", "Velli", "Tamri", "Oshe", "Kezzi", "Luni", "Marvi", "Nyro", "Brisa", "Zeph");
  private static final List<String> FEMALE_TAILS =
      List.of("belle", "lynne", "quisha", "dora", "mina", "setta", "vonne", "wyn", "rella", "thea");
  private static final List<String> MALE_HEADS =
      List.of("Dorv", "Jarr", "Kelv", "Lamm", "Tyrr", "Ozw", "Brann", "Quent", "Vond", "Zeb");
  private static final List<String> MALE_TAILS =
      List.of("ell", "ick", "arius", "ow", "aldo", "ington", "umar", "esto", "iah", "oyd");

  static final List<String> SURNAMES = surnames();
  static final List<String> FEMALE = joined(FEMALE_HEADS, FEMALE_TAILS, List.of("Zoë-Luni"));
  static final List<String> MALE = joined(MALE_HEADS, MALE_TAILS, List.of("D'Vond", "José-Zeb"));

  private Names() {}

  private static List<String> surnames() {
    return joined(SURNAME_HEADS, SURNAME_TAILS, OTHER_SURNAMES);
  }

  private static List<String> joined(List<String> heads, List<String> tails, List<String> more) {
    List<String> names = new ArrayList<>();
    for (String head : heads) {
      for (String tail : tails) {
        names.add(head + tail);
      }
    }
    names.addAll(more);
    return List.copyOf(names);
  }

  /// The first syllables of a given name, as friends and dispatchers say it.
  static String nickname(String given) {
    return given.substring(0, Math.min(4, given.length()));
  }

  /// As an old terminal writes it: no accents, no apostrophes.
  static String plain(String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder();
    decomposed.chars().filter(c -> c < 128 && c != '\'').forEach(c -> plain.append((char) c));
    return plain.toString();
  }

  static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
