package org.evenhand.app.publication;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.publication.PublishedReport.Group;

/// The sentence on top of a measure, filled from what may be shown.
final class Findings {
  private static final Pattern BLANK =
      Pattern.compile("\\{(of|count|share|median|change|n)(?::([^}]*))?}");

  private Findings() {}

  static String of(String template, List<Group> groups) {
    Matcher blank = BLANK.matcher(template);
    StringBuilder sentence = new StringBuilder();
    while (blank.find()) {
      String code = blank.group(2) == null ? "" : blank.group(2);
      blank.appendReplacement(
          sentence, Matcher.quoteReplacement(fill(blank.group(1), code, groups)));
    }
    return blank.appendTail(sentence).toString();
  }

  private static String fill(String what, String code, List<Group> groups) {
    if (what.equals("of")) {
      for (Group each : groups) {
        if (each.of() != null) {
          return Printed.count(each.of());
        }
      }
      return "few";
    }
    for (Group each : groups) {
      if (each.code().equals(code)) {
        return switch (what) {
          case "share" ->
              printed(each, each.share() == null ? null : Printed.percent(each.share()));
          case "n" -> each.count() == null ? "few" : Printed.count(each.count());
          case "median" ->
              each.value() == null ? printed(each, null) + " of" : Printed.number(each.value());
          case "change" ->
              each.value() == null ? printed(each, null) : Printed.points(each.value());
          default -> printed(each, each.count() == null ? null : Printed.count(each.count()));
        };
      }
    }
    return what.equals("share") ? "none" : "no";
  }

  /// `few` stands in "Of the few …", a withheld share or number for itself.
  private static String printed(Group group, @org.jspecify.annotations.Nullable String number) {
    if (number != null) {
      return number;
    }
    return group.withheld() == null ? "an unknown number" : "a withheld number";
  }
}
