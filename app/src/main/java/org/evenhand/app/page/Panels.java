package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A card whose groups are named `group, part` (`newly asked for, within 2 years`): a small chart a
/// part, all on one scale, and one table.
record Panels(FigureCard card, List<Panel> panels, List<Row> rows) {

  record Panel(String name, DotAndInterval chart) {}

  /// @param cells one a panel, in their order
  record Row(String name, List<Cell> cells) {}

  /// @param value with its ends
  /// @param count of the people or cases behind it; empty where there is none
  record Cell(String panel, String value, String count) {}

  static Panels from(FigureCard card) {
    Map<String, List<Line>> byPart = new LinkedHashMap<>();
    Map<String, Map<String, Line>> byGroup = new LinkedHashMap<>();
    boolean some = card.lines().stream().anyMatch(line -> isNewly(line.label()));
    for (Line line : card.lines()) {
      String[] name = line.label().split(", (?=[^,]*$)", 2);
      String part = Words.sentence(name.length == 2 ? name[1] : "");
      Line named = line.called(name[0], !some || isNewly(line.label()));
      byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(named);
      byGroup.computeIfAbsent(named.label(), _ -> new TreeMap<>()).put(part, named);
    }
    String unit = card.measure().unit();
    Axis axis = DotAndInterval.axis(card.scale(), card.lines());
    List<Panel> panels = new ArrayList<>();
    byPart.forEach((part, lines) ->
        panels.add(
            new Panel(
                part,
                DotAndInterval.on(
                    axis,
                    card.id() + "-chart-" + (panels.size() + 1),
                    part + ": " + card.measure().title(),
                    unit,
                    lines.stream().filter(line -> !isNobody(line)).toList(),
                    List.of()))));
    List<Row> rows = new ArrayList<>();
    byGroup.forEach((group, lines) -> {
      List<Cell> cells = new ArrayList<>();
      for (String part : byPart.keySet()) {
        Line line = lines.get(part);
        cells.add(
            line == null
                ? new Cell(part, "–", "")
                : new Cell(part, value(line, unit), count(line)));
      }
      rows.add(new Row(group, List.copyOf(cells)));
    });
    return new Panels(card, List.copyOf(panels), List.copyOf(rows));
  }

  private static boolean isNewly(String label) {
    return label.startsWith("Newly");
  }

  private static String value(Line line, String unit) {
    return switch (line.reading()) {
      case Reading.Withheld _ -> "withheld";
      case Reading.Uncomputed(String why) when !why.isEmpty() ->
          Words.sentence(why.replaceFirst("^share not computable: ", ""));
      case Reading.TooFew(double low, double high) ->
          "too few to tell (" + line.scale().range(low, high) + ")";
      case Reading.Measured _, Reading.Unsure _, Reading.Uncomputed _ -> line.valueInWords(unit);
    };
  }

  private static String count(Line line) {
    boolean whole = line.figure().count() != null && line.figure().of() != null && !isNobody(line);
    return whole && !(line.reading() instanceof Reading.Withheld) ? line.countOf() : "";
  }

  /// A group without anybody has no place in a chart; the table says so.
  private static boolean isNobody(Line line) {
    Long of = line.figure().of();
    return of != null && of == 0;
  }

  /// Whether no panel has a dot to show.
  boolean isEmpty() {
    return panels.stream().allMatch(panel -> panel.chart().isEmpty());
  }

  /// What stays to read where the card is folded: the last part, of the groups that change.
  String inShort() {
    if (panels.isEmpty()) {
      return "";
    }
    Panel last = panels.getLast();
    return last.name()
        + ": "
        + last.chart().rows().stream()
            .filter(DotAndInterval.Row::emphasised)
            .limit(2)
            .map(row -> row.label().toLowerCase(java.util.Locale.ROOT) + " " + row.value())
            .collect(Collectors.joining(" · "));
  }
}
