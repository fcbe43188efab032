package org.evenhand.app.rulebooks;

import java.util.List;
import java.util.stream.Collectors;

/// A schematic drawing of a city's police divisions, our own: no real boundary.
///
/// @param width of the box all points lie in, in units of the drawing
public record DivisionMap(
    String title,
    String source,
    double width,
    double height,
    List<Division> divisions,
    List<Line> lines) {
  public DivisionMap {
    divisions = List.copyOf(divisions);
    lines = List.copyOf(lines);
  }

  /// Units of the drawing; y downwards.
  public record Point(double x, double y) {}

  /// @param division its code in `places.csv`
  /// @param label where its name is written
  public record Division(String division, String name, Point label, List<Point> points) {
    public Division {
      points = List.copyOf(points);
    }

    /// For the `points` of an SVG polygon.
    public String svgPoints() {
      return svg(points);
    }
  }

  /// A river or a street.
  public record Line(String name, List<Point> points) {
    public Line {
      points = List.copyOf(points);
    }

    /// For the `points` of an SVG polyline.
    public String svgPoints() {
      return svg(points);
    }
  }

  static DivisionMap from(Fields fields) {
    fields.knowsOnly("title", "source", "width", "height", "divisions", "lines");
    DivisionMap map =
        new DivisionMap(
            fields.text("title"),
            fields.text("source"),
            fields.number("width"),
            fields.number("height"),
            fields.list("divisions").stream().map(DivisionMap::division).toList(),
            fields.list("lines").stream()
                .map(line -> new Line(line.text("name"), line.points("points")))
                .toList());
    for (Division division : map.divisions) {
      for (Point point : division.points) {
        if (point.x < 0 || point.x > map.width || point.y < 0 || point.y > map.height) {
          fields.wrong(
              "divisions",
              "has a corner of %s outside of the drawing".formatted(division.name),
              "Keep within width and height");
        }
      }
    }
    return map;
  }

  private static Division division(Fields fields) {
    fields.knowsOnly("division", "name", "label", "points");
    return new Division(
        fields.text("division"),
        fields.text("name"),
        fields.point("label"),
        fields.points("points"));
  }

  private static String svg(List<Point> points) {
    return points.stream()
        .map(p -> number(p.x) + "," + number(p.y))
        .collect(Collectors.joining(" "));
  }

  private static String number(double value) {
    return value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
