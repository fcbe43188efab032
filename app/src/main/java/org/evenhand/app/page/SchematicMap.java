package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The six police divisions of Kansas City as tiles on both sides of the Missouri, our own drawing:
/// neighbours are right, sizes and shapes are not.
record SchematicMap(List<Tile> tiles) {

  /// @param x left edge in the drawing's units
  /// @param tint as [Tint]
  record Tile(String name, int x, int y, String tint, String count, String share) {}

  private record Division(String code, String word, String name, int x, int y) {}

  private static final List<Division> DIVISIONS =
      List.of(
          new Division("NPD", "north", "North Patrol", 8, 28),
          new Division("SCP", "shoal creek", "Shoal Creek", 184, 28),
          new Division("CPD", "central", "Central Patrol", 8, 194),
          new Division("EPD", "east", "East Patrol", 184, 194),
          new Division("MPD", "metro", "Metro Patrol", 8, 290),
          new Division("SPD", "south", "South Patrol", 96, 386));

  private static final int ENOUGH = 4;

  /// Whether most groups of the card are police divisions, by code or name.
  static boolean shows(FigureCard card) {
    return DIVISIONS.stream().filter(d -> line(card, d) != null).count() >= ENOUGH;
  }

  static SchematicMap from(FigureCard card) {
    double largest = card.lines().stream().mapToDouble(SchematicMap::weight).max().orElse(0);
    List<Tile> tiles = new ArrayList<>();
    for (Division division : DIVISIONS) {
      Line line = line(card, division);
      tiles.add(
          line == null
              ? new Tile(division.name, division.x, division.y, "none", "–", "no figure")
              : new Tile(
                  division.name,
                  division.x,
                  division.y,
                  Tint.of(line.reading(), weight(line), largest),
                  line.count(),
                  line.point()));
    }
    return new SchematicMap(List.copyOf(tiles));
  }

  private static double weight(Line line) {
    return line.reading() instanceof Reading.Measured(double point, double _, double _) ? point : 0;
  }

  private static @Nullable Line line(FigureCard card, Division division) {
    return card.lines().stream()
        .filter(line ->
            line.figure().code().equals(division.code)
                || line.figure().group().equals(division.code)
                || line.figure()
                    .group()
                    .toLowerCase(Locale.ROOT)
                    .matches("(.*\\()?" + division.word + "( patrol)?( division)?( \\(.*\\))?"))
        .findFirst()
        .orElse(null);
  }
}
