package org.evenhand.app.rulebooks;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Citation;

/// The public holidays of a place by the rules that name them, as its `holidays.yaml` has them.
///
/// @param firstDay days before it are not in the calendar
/// @param observed what happens where a holiday falls on a Saturday or Sunday
/// @param singleDays closed once, by an order
public record Holidays(
    String title,
    LocalDate firstDay,
    Citation citation,
    List<Holiday> list,
    List<Observed> observed,
    List<SingleDay> singleDays) {
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final Pattern DAY_OF_MONTH = Pattern.compile("([0-9]{1,2}) ([A-Z][a-z]+)");
  private static final Pattern WEEKDAY =
      Pattern.compile("(first|second|third|fourth|last) ([A-Z][a-z]+) of ([A-Z][a-z]+)");

  public Holidays {
    list = List.copyOf(list);
    observed = List.copyOf(observed);
    singleDays = List.copyOf(singleDays);
  }

  /// @param firstYear the first year in which it is one
  public record Holiday(String name, Falls falls, int firstYear) {}

  /// When in the year a holiday is.
  public sealed interface Falls {
    /// 4 July.
    record On(MonthDay day) implements Falls {}

    /// Fourth Thursday of November.
    ///
    /// @param ordinal 1 to 4; 5 is the last
    record Nth(int ordinal, DayOfWeek weekday, Month month) implements Falls {}
  }

  /// A weekday that is closed because a holiday falls on the weekend.
  ///
  /// @param certain whether the law says so; otherwise offices do so, and whether it is a business
  ///   day is in doubt
  public record Observed(DayOfWeek when, DayOfWeek instead, boolean certain, Citation citation) {}

  /// Whether it is a business day is in doubt.
  public record SingleDay(LocalDate day, String name, Citation citation) {}

  static Holidays from(Fields fields) {
    fields.knowsOnly(
        "title", "firstDay", "citation", "source", "holidays", "observed", "closedByOrder");
    return new Holidays(
        fields.text("title"),
        fields.day("firstDay"),
        citation(fields),
        fields.list("holidays").stream().flatMap(each -> holiday(each).stream()).toList(),
        fields.list("observed").stream().flatMap(each -> observed(each).stream()).toList(),
        fields.list("closedByOrder").stream().map(Holidays::singleDay).toList());
  }

  private static Optional<Holiday> holiday(Fields fields) {
    fields.knowsOnly("name", "falls", "firstYear", "source");
    String name = fields.text("name");
    String falls = fields.text("falls");
    int firstYear = fields.findText("firstYear").isPresent() ? fields.whole("firstYear") : 0;
    Optional<Falls> read = falls(falls);
    if (read.isEmpty() && !falls.isEmpty()) {
      fields.wrong(
          "falls",
          "is \"" + falls + "\"",
          "Write it as \"4 July\" or \"third Monday of January\" or \"last Monday of May\"");
    }
    return read.map(day -> new Holiday(name, day, firstYear));
  }

  private static Optional<Falls> falls(String text) {
    Matcher day = DAY_OF_MONTH.matcher(text);
    if (day.matches()) {
      try {
        int number = Integer.parseInt(day.group(1));
        return find(Month.values(), day.group(2)).map(m -> new Falls.On(MonthDay.of(m, number)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
    Matcher weekday = WEEKDAY.matcher(text);
    if (!weekday.matches()) {
      return Optional.empty();
    }
    int index = ORDINALS.indexOf(weekday.group(1));
    int ordinal = index < 0 ? ORDINALS.size() + 1 : index + 1;
    Optional<Month> month = find(Month.values(), weekday.group(3));
    return find(DayOfWeek.values(), weekday.group(2))
        .flatMap(d -> month.map(m -> new Falls.Nth(ordinal, d, m)));
  }

  private static Optional<Observed> observed(Fields fields) {
    fields.knowsOnly("when", "instead", "certain", "citation", "source");
    Optional<DayOfWeek> when = weekday(fields, "when", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    Optional<DayOfWeek> instead = weekday(fields, "instead", DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
    boolean certain = fields.says("certain");
    Citation citation = citation(fields);
    return when.flatMap(w -> instead.map(i -> new Observed(w, i, certain, citation)));
  }

  private static Optional<DayOfWeek> weekday(Fields fields, String field, DayOfWeek... allowed) {
    String text = fields.text(field);
    Optional<DayOfWeek> day = find(allowed, text);
    if (day.isEmpty() && !text.isEmpty()) {
      fields.wrong(
          field,
          "is \"" + text + "\"",
          "Expected "
              + Arrays.stream(allowed).map(Holidays::word).collect(Collectors.joining(" or ")));
    }
    return day;
  }

  private static SingleDay singleDay(Fields fields) {
    fields.knowsOnly("day", "name", "citation", "source");
    return new SingleDay(fields.day("day"), fields.text("name"), citation(fields));
  }

  private static Citation citation(Fields fields) {
    return fields.findCitation().orElse(new Citation("none", "none"));
  }

  private static <T extends Enum<T>> Optional<T> find(T[] values, String word) {
    return Arrays.stream(values).filter(each -> word(each).equals(word)).findFirst();
  }

  private static String word(Enum<?> value) {
    String name = value.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
