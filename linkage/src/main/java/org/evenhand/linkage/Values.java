package org.evenhand.linkage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.linkage.BlockingRule.Part;
import org.evenhand.linkage.text.Dates;
import org.evenhand.linkage.text.Dates.Order;
import org.evenhand.linkage.text.Nicknames;
import org.evenhand.linkage.text.NormalForm;
import org.evenhand.linkage.text.Sounds;

/// The distinct values of one field in normal form, with what comparing them needs, made once for
/// each. Code 0 is missing.
final class Values {
  /// A name of which other forms are known.
  static final int NICKNAME = 1;

  static final int INITIAL = 2;
  static final int SEVERAL_WORDS = 4;

  private final Field field;
  private final Order order;
  private final Map<String, Integer> codes = new HashMap<>();
  private String[] forms = new String[1024];
  private long[] letters = new long[1024];
  private int[] sounds = new int[1024];
  private int[] dates = new int[1024];
  private byte[] lengths = new byte[1024];
  private byte[] marks = new byte[1024];
  private final Map<String, Integer> soundCodes = new HashMap<>();
  private final Map<Part, long[]> hashes = new EnumMap<>(Part.class);
  private int size = 1;

  private Values(Field field, Order order) {
    this.field = field;
    this.order = order;
    forms[0] = "";
  }

  static Values of(Field field, List<String> asWritten) {
    return new Values(field, field == Field.BIRTH_DATE ? Dates.orderOf(asWritten) : Order.UNCLEAR);
  }

  Field field() {
    return field;
  }

  int size() {
    return size;
  }

  /// The code of a value as written; a new one gets a new code.
  int add(String asWritten) {
    int code = passing(asWritten);
    if (code == size) {
      codes.put(forms[size], size);
      size++;
    }
    return code;
  }

  /// The code of a value that is only compared: a new one gets a code that the next new one takes
  /// over.
  int passing(String asWritten) {
    int date = field == Field.BIRTH_DATE ? Dates.parse(asWritten, order) : 0;
    String form = date != 0 ? String.valueOf(date) : normal(asWritten);
    if (form.isEmpty()) {
      return 0;
    }
    Integer known = codes.get(form);
    if (known != null) {
      return known;
    }
    if (size == forms.length) {
      grow();
    }
    forms[size] = form;
    letters[size] = lettersOf(form);
    dates[size] = date;
    lengths[size] = (byte) StrictMath.min(127, form.length());
    marks[size] = marks(form);
    if (isName()) {
      sounds[size] = soundCodes.computeIfAbsent(Sounds.of(form), sound -> soundCodes.size() + 1);
    }
    return size;
  }

  private boolean isName() {
    return field == Field.GIVEN_NAME || field == Field.SURNAME || field == Field.MIDDLE_NAME;
  }

  private void grow() {
    int larger = forms.length * 2;
    forms = Arrays.copyOf(forms, larger);
    letters = Arrays.copyOf(letters, larger);
    sounds = Arrays.copyOf(sounds, larger);
    dates = Arrays.copyOf(dates, larger);
    lengths = Arrays.copyOf(lengths, larger);
    marks = Arrays.copyOf(marks, larger);
  }

  private String normal(String asWritten) {
    return switch (field) {
      case PHONE, IDENTIFIER, FINGERPRINT, POSTCODE, STREET_NUMBER, AGE, SUFFIX ->
          NormalForm.compact(asWritten);
      case EMAIL -> NormalForm.mail(asWritten);
      case BIRTH_DATE -> asWritten.strip();
      case GIVEN_NAME, MIDDLE_NAME, SURNAME, STREET, UNIT, CITY, STATE ->
          NormalForm.words(asWritten);
    };
  }

  /// A bit for each letter or digit that occurs, by its number modulo 64.
  private static long lettersOf(String form) {
    long set = 0;
    for (int i = 0; i < form.length(); i++) {
      set |= 1L << form.charAt(i);
    }
    return set;
  }

  private byte marks(String form) {
    int marks = form.length() == 1 ? INITIAL : 0;
    marks |= form.indexOf(' ') >= 0 ? SEVERAL_WORDS : 0;
    marks |= field == Field.GIVEN_NAME && Nicknames.isKnown(form) ? NICKNAME : 0;
    return (byte) marks;
  }

  /// At most 127.
  int length(int code) {
    return lengths[code];
  }

  int marks(int code) {
    return marks[code];
  }

  String form(int code) {
    return forms[code];
  }

  long letters(int code) {
    return letters[code];
  }

  int sound(int code) {
    return sounds[code];
  }

  /// yyyymmdd, or 0 where the date cannot be read.
  int date(int code) {
    return dates[code];
  }

  /// The code of a normal form, 0 where there is none.
  int find(String form) {
    return codes.getOrDefault(form, 0);
  }

  /// A hash of the part of each value on which a blocking rule agrees; 0 for values without it.
  synchronized long[] hashes(Part part) {
    long[] known = hashes.getOrDefault(part, new long[1]);
    if (known.length < size) {
      int from = known.length;
      known = Arrays.copyOf(known, size);
      for (int code = from; code < size; code++) {
        known[code] = hash(code, part);
      }
      hashes.put(part, known);
    }
    return known;
  }

  long hash(int code, Part part) {
    if (code == 0) {
      return 0;
    }
    String form = forms[code];
    int date = dates[code];
    return switch (part) {
      case WHOLE, BOTH_NAMES -> LongIndex.hash(form);
      case SOUND -> LongIndex.hash(Sounds.of(form));
      case FIRST_LETTER -> LongIndex.hash(form.substring(0, 1));
      case FIRST_THREE -> LongIndex.hash(form.substring(0, StrictMath.min(3, form.length())));
      case YEAR -> date == 0 ? 0 : LongIndex.hash("year " + date / 10000);
      case MONTH_AND_DAY -> date == 0 ? 0 : LongIndex.hash("day " + date % 10000);
    };
  }

  /// What a blocking rule sees of a value, in words.
  String part(int code, Part part) {
    String form = forms[code];
    return switch (part) {
      case WHOLE, BOTH_NAMES, SOUND -> form;
      case FIRST_LETTER -> form.substring(0, 1);
      case FIRST_THREE -> form.substring(0, StrictMath.min(3, form.length()));
      case YEAR -> String.valueOf(dates[code] / 10000);
      case MONTH_AND_DAY -> String.valueOf(dates[code] % 10000);
    };
  }
}
