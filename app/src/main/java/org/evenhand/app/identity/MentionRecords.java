package org.evenhand.app.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.records.Mention;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Decision;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.PersonName;
import org.evenhand.linkage.Records;

/// Mentions as the columns that link: names and addresses in their parts, everything else as
/// written.
final class MentionRecords {
  private static final Pattern NUMBERED = Pattern.compile("(\\d+[A-Za-z]?)\\s+(.+)");

  private MentionRecords() {}

  /// Columns that no mention fills are left out.
  static Records from(List<Mention> mentions) {
    List<PersonName> names = mentions.stream().map(m -> PersonName.parse(m.name())).toList();
    List<Column> columns = new ArrayList<>();
    add(columns, Field.SURNAME, names, PersonName::surname);
    add(columns, Field.GIVEN_NAME, names, PersonName::given);
    add(columns, Field.MIDDLE_NAME, names, PersonName::middle);
    add(columns, Field.SUFFIX, names, PersonName::suffix);
    add(columns, Field.BIRTH_DATE, mentions, Mention::birthDate);
    add(columns, Field.STREET_NUMBER, mentions, m -> number(m.street()));
    add(columns, Field.STREET, mentions, m -> street(m.street()));
    add(columns, Field.UNIT, mentions, Mention::unit);
    add(columns, Field.CITY, mentions, Mention::city);
    add(columns, Field.STATE, mentions, Mention::state);
    add(columns, Field.POSTCODE, mentions, Mention::postcode);
    return new Records(columns, new int[mentions.size()]);
  }

  /// The mentions of one case are of one person, since a file number is one defendant's.
  static List<Decision> sameCase(List<Mention> mentions) {
    List<Decision> same = new ArrayList<>();
    for (int i = 1; i < mentions.size(); i++) {
      if (mentions.get(i).referral() == mentions.get(i - 1).referral()) {
        same.add(new Decision(i - 1, i, Decision.Finding.SAME_PERSON));
      }
    }
    return same;
  }

  static <T> void add(
      List<Column> columns, Field field, List<T> records, Function<T, String> value) {
    Map<String, Integer> known = new HashMap<>();
    List<String> values = new ArrayList<>(List.of(""));
    known.put("", 0);
    int[] codes = new int[records.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] =
          known.computeIfAbsent(
              value.apply(records.get(i)),
              text -> {
                values.add(text);
                return values.size() - 1;
              });
    }
    if (values.size() > 1) {
      columns.add(new Column(field, field.text(), codes, values));
    }
  }

  static String number(String street) {
    Matcher parts = NUMBERED.matcher(street);
    return parts.matches() ? parts.group(1) : "";
  }

  static String street(String street) {
    Matcher parts = NUMBERED.matcher(street);
    return parts.matches() ? parts.group(2) : street;
  }
}
