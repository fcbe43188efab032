package org.evenhand.app.identity;

import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.linkage.PersonName;

/// The keyed hashes under which a sighting is found: by those who search a name, and by linkage for
/// candidates. A candidate shares a number, or the birth date and a part of the name, or the sound
/// of both names and the year.
final class SightingKeys {
  private final SearchKey key;

  SightingKeys(SearchKey key) {
    this.key = key;
  }

  /// All keys of a sighting, each once.
  List<byte[]> of(Sighting s) {
    Set<ByteBuffer> keys = new LinkedHashSet<>();
    candidates(s).forEach(k -> keys.add(ByteBuffer.wrap(k)));
    search(s).forEach(k -> keys.add(ByteBuffer.wrap(k)));
    return keys.stream().map(ByteBuffer::array).toList();
  }

  /// Keys under which linkage looks for the same person.
  List<byte[]> candidates(Sighting s) {
    List<byte[]> keys = new ArrayList<>();
    add(keys, "fingerprint", plain(s.fingerprint()));
    add(keys, "identifier", plain(s.identifier()));
    String surname = sound(s.surname());
    String given = sound(s.given());
    if (!s.birthDate().isEmpty()) {
      add(keys, "surname+born", both(surname, s.birthDate()));
      add(keys, "given+born", both(given, s.birthDate()));
      add(keys, "names+year", both(both(surname, given), s.birthDate().substring(0, 4)));
    } else {
      add(keys, "names", both(surname, given));
    }
    return keys;
  }

  /// Keys under which a person finds it: surname, surname and given name, surname and birth date,
  /// of the name and each alias.
  private List<byte[]> search(Sighting s) {
    List<byte[]> keys = new ArrayList<>();
    name(keys, s.surname(), s.given(), s.birthDate());
    for (String alias : s.aliases()) {
      PersonName name = PersonName.parse(alias);
      name(keys, name.surname(), name.given(), s.birthDate());
    }
    return keys;
  }

  private void name(List<byte[]> keys, String surname, String given, String birthDate) {
    add(keys, "search", plain(surname));
    add(keys, "search", both(plain(surname), plain(given)));
    add(keys, "search", both(plain(surname), birthDate));
  }

  /// The key of what somebody typed: surname alone, or with given name or birth date.
  byte[] asked(String surname, String given, String birthDate) {
    String word = plain(surname);
    if (!birthDate.isEmpty()) {
      word = both(word, birthDate);
    } else if (!given.isEmpty()) {
      word = both(word, plain(given));
    }
    return key.of("search", word);
  }

  private void add(List<byte[]> keys, String kind, String word) {
    if (!word.isEmpty()) {
      keys.add(key.of(kind, word));
    }
  }

  /// Both, or nothing where one is missing.
  private static String both(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? "" : one + "|" + other;
  }

  /// Letters and digits without marks, in small letters.
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  /// How it sounds; of a name in another script, the name itself.
  private static String sound(String name) {
    String plain = plain(name);
    String sound = new DoubleMetaphone().doubleMetaphone(plain);
    return sound == null || sound.isEmpty() ? plain : sound;
  }
}
