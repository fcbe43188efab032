package org.evenhand.app.referrals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Rejected;

/// A referral as the fields of an HTML form: the names of the JSON message, `charges[1].statute`,
/// with `;` between the items of a list. Parts left blank are no parts.
public final class ReferralForm {
  /// Fields a form may have.
  public static final int MOST_FIELDS = 5_000;

  private static final Pattern OF_PART =
      Pattern.compile("(charges|persons|laboratory)\\[(\\d{1,4})]\\.([A-Za-z.]+)");

  private ReferralForm() {}

  /// @param fields by name; the form's own (a token against forgery, a button) are taken out before
  public static Reading read(Map<String, String> fields, Arrival arrival) {
    if (fields.size() > MOST_FIELDS) {
      return Reading.Rejected.of(
          Reason.of(
              ReasonCode.TOO_MANY_PARTS, "", fields.size() + " fields", "at most " + MOST_FIELDS));
    }
    Draft draft = new Draft("");
    Map<String, SortedMap<Integer, Map<String, String>>> lists = new TreeMap<>();
    new TreeMap<>(fields)
        .forEach((name, value) -> {
          Matcher ofPart = OF_PART.matcher(name);
          if (Draft.REFERRAL.contains(name)) {
            draft.referral().state(name, value);
          } else if (ofPart.matches() && isKnown(ofPart)) {
            lists
                .computeIfAbsent(ofPart.group(1), _ -> new TreeMap<>())
                .computeIfAbsent(Integer.parseInt(ofPart.group(2)), _ -> new TreeMap<>())
                .put(ofPart.group(3), value);
          } else {
            draft.reasons().add(unknown(name, value));
          }
        });
    Map<String, String> positions = new TreeMap<>();
    for (String list : List.of("persons", "charges", "laboratory")) {
      lists
          .getOrDefault(list, new TreeMap<>())
          .forEach((number, values) -> add(draft, list, number, values, positions));
    }
    return Checks.read(draft, arrival);
  }

  private static boolean isKnown(Matcher ofPart) {
    return Draft.LISTS.getOrDefault(ofPart.group(1), Set.of()).contains(ofPart.group(3));
  }

  /// @param positions of persons by their number on the form: blank ones do not count, and
  ///   `against` means the form's numbers
  private static void add(
      Draft draft,
      String list,
      int number,
      Map<String, String> values,
      Map<String, String> positions) {
    boolean blank =
        values.entrySet().stream()
            .allMatch(each -> each.getValue().isBlank() || each.getKey().equals("roles"));
    if (blank) {
      return;
    }
    Draft.Part part = draft.addPart(list, number, "");
    if (list.equals("persons")) {
      positions.put(String.valueOf(number), String.valueOf(draft.parts(list).size()));
    }
    values.forEach((field, value) -> {
      if (!Draft.isList(list, field)) {
        part.state(field, value);
        return;
      }
      for (String item : value.split(field.equals("aliases") ? ";" : "[;,]", -1)) {
        String text = item.strip();
        part.add(field, field.equals("against") ? position(text, positions) : text);
      }
    });
  }

  private static String position(String number, Map<String, String> positions) {
    return number.isEmpty() ? "" : positions.getOrDefault(number, "no person " + number);
  }

  private static Reason unknown(String name, String value) {
    return Rejected.isSocialSecurityColumn(name)
        ? Reason.of(ReasonCode.SOCIAL_SECURITY_NUMBER, name, "", "no such number")
        : Reason.of(ReasonCode.UNKNOWN_FIELD, name, value, "a field of the form");
  }
}
