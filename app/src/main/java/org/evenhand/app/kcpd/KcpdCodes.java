package org.evenhand.app.kcpd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The dictionaries of the columns kept, and what each distinct text means, found out once.
final class KcpdCodes {
  static final String ARRESTED = "ARR";
  static final int FIREARM_USED = 2;

  final TextCodes division = new TextCodes("area");
  final TextCodes beat = new TextCodes("beat");
  final TextCodes city = new TextCodes("city");
  final TextCodes ibrs = new TextCodes("ibrs");
  final TextCodes offense = new TextCodes("offense");
  final TextCodes race = new TextCodes("race");
  final TextCodes sex = new TextCodes("sex");
  final TextCodes age = new TextCodes("age");
  final TextCodes tokens = new TextCodes("involvement");

  private final TextCodes involvement = new TextCodes("involvement");
  private final TextCodes firearm = new TextCodes("firearm_used_flag");
  private final IntColumn tokenSet = new IntColumn();
  private final IntColumn isArrest = new IntColumn();
  private final IntColumn firearmMeaning = new IntColumn();
  private final IntColumn ageMeaning = new IntColumn();

  int code(TextCodes dictionary, KcpdRow row, KcpdColumn column) {
    return dictionary.code(row.bytes(), row.from(column), row.to(column), row.hash(column));
  }

  /// The code of a row's involvement as written, for [#tokens(int)] and [#isArrest(int)].
  int involvement(KcpdRow row, CodeSets sets) {
    int code = code(involvement, row, KcpdColumn.INVOLVEMENT);
    while (tokenSet.size() <= code) {
      List<Integer> set = new ArrayList<>();
      boolean arrest = false;
      for (String token : involvement.text(tokenSet.size()).split("[^A-Za-z0-9]+")) {
        if (!token.isEmpty()) {
          String upper = token.toUpperCase(Locale.ROOT);
          byte[] bytes = upper.getBytes(StandardCharsets.UTF_8);
          set.add(tokens.code(bytes, 0, bytes.length, Bits.hash(bytes, 0, bytes.length)));
          arrest |= upper.equals(ARRESTED);
        }
      }
      tokenSet.add(sets.of(set));
      isArrest.add(arrest ? 1 : 0);
    }
    return code;
  }

  int tokens(int involvementCode) {
    return tokenSet.get(involvementCode);
  }

  boolean isArrest(int involvementCode) {
    return isArrest.get(involvementCode) == 1;
  }

  /// 0 not known, 1 no, 2 yes ([#FIREARM_USED]), 3 unreadable.
  int firearm(KcpdRow row) {
    int code = code(firearm, row, KcpdColumn.FIREARM);
    while (firearmMeaning.size() <= code) {
      String text = firearm.text(firearmMeaning.size()).toLowerCase(Locale.ROOT);
      firearmMeaning.add(
          switch (text) {
            case "", "u", "unknown" -> 0;
            case "n", "no", "false", "0" -> 1;
            case "y", "yes", "true", "1" -> 2;
            default -> 3;
          });
    }
    return firearmMeaning.get(code);
  }

  /// Whether an age is blank or a number of years from 0 to 120.
  boolean isPossibleAge(int ageCode) {
    while (ageMeaning.size() <= ageCode) {
      ageMeaning.add(isPossibleAge(age.text(ageMeaning.size())) ? 1 : 0);
    }
    return ageMeaning.get(ageCode) == 1;
  }

  private static boolean isPossibleAge(String text) {
    return text.isEmpty()
        || (text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?") && Double.parseDouble(text) <= 120);
  }
}
