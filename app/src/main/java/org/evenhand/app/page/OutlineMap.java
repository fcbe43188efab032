package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.page.MapOutlines.Outline;
import org.evenhand.app.page.MapOutlines.Point;

/// Places as SVG paths: equirectangular at the middle latitude, snapped to a grid common to all so
/// that neighbours keep one border, in five tints of their share.
///
/// @param width of the drawing, in its own units
record OutlineMap(int width, int height, List<Place> places, String source) {
  private static final int WIDTH = 640;

  /// A page must open on a phone: paths longer than this together are drawn on a coarser grid.
  private static final int MOST_CHARACTERS = 500_000;

  /// @param tint `t0` to `t4`, `none` where nothing is known, `withheld`
  record Place(String name, String path, String tint, String words) {}

  static OutlineMap from(MapOutlines outlines, FigureCard card) {
    for (double grid = 0.5; ; grid *= 2) {
      OutlineMap map = drawn(outlines, card, grid);
      if (map.places.stream().mapToInt(p -> p.path().length()).sum() <= MOST_CHARACTERS) {
        return map;
      }
    }
  }

  private static OutlineMap drawn(MapOutlines outlines, FigureCard card, double grid) {
    List<Point> all =
        outlines.outlines().stream()
            .flatMap(outline -> outline.rings().stream())
            .flatMap(List::stream)
            .toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("The map has no outline: " + outlines.source());
    }
    double west = all.stream().mapToDouble(Point::longitude).min().orElseThrow();
    double east = all.stream().mapToDouble(Point::longitude).max().orElseThrow();
    double south = all.stream().mapToDouble(Point::latitude).min().orElseThrow();
    double north = all.stream().mapToDouble(Point::latitude).max().orElseThrow();
    double narrowing = StrictMath.cos(StrictMath.toRadians((south + north) / 2));
    double scale = WIDTH / StrictMath.max(1e-9, (east - west) * narrowing);
    Function<Point, long[]> project =
        p ->
            new long[] {
              StrictMath.round((p.longitude() - west) * narrowing * scale / grid),
              StrictMath.round((north - p.latitude()) * scale / grid)
            };
    Map<String, Line> lines =
        card.lines().stream()
            .collect(Collectors.toMap(line -> line.figure().group(), l -> l, (a, b) -> a));
    Set<String> outlined =
        outlines.outlines().stream().map(Outline::name).collect(Collectors.toSet());
    double largest =
        card.lines().stream()
            .filter(line -> outlined.contains(line.figure().group()))
            .mapToDouble(OutlineMap::share)
            .max()
            .orElse(0);
    List<Place> places = new ArrayList<>();
    for (Outline outline : outlines.outlines()) {
      String path =
          outline.rings().stream()
              .map(ring -> path(ring.stream().map(project).toList(), grid))
              .collect(Collectors.joining());
      Line line = lines.get(outline.name());
      places.add(
          line == null
              ? new Place(outline.name(), path, "none", "no figure")
              : new Place(
                  outline.name(),
                  path,
                  Tint.of(line.reading(), share(line), largest),
                  line.count() + ", " + line.point()));
    }
    return new OutlineMap(
        WIDTH,
        (int) StrictMath.ceil((north - south) * scale),
        List.copyOf(places),
        outlines.source());
  }

  private static double share(Line line) {
    return line.reading() instanceof Reading.Measured(double point, double _, double _) ? point : 0;
  }

  /// Relative path; points that fall on the one before, or on a straight line, are left out.
  private static String path(List<long[]> ring, double grid) {
    List<long[]> kept = new ArrayList<>();
    for (long[] point : ring) {
      int last = kept.size() - 1;
      if (last >= 0 && same(kept.get(last), point)) {
        continue;
      }
      if (last >= 1 && straight(kept.get(last - 1), kept.get(last), point)) {
        kept.set(last, point);
      } else {
        kept.add(point);
      }
    }
    if (kept.size() < 3) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    long[] before = {0, 0};
    for (long[] point : kept) {
      path.append(path.isEmpty() ? 'M' : 'l')
          .append(number((point[0] - before[0]) * grid))
          .append(' ')
          .append(number((point[1] - before[1]) * grid));
      before = point;
    }
    return path.append('z').toString();
  }

  private static boolean same(long[] a, long[] b) {
    return a[0] == b[0] && a[1] == b[1];
  }

  private static boolean straight(long[] a, long[] b, long[] c) {
    long cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
    long along = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
    return cross == 0 && along >= 0;
  }

  private static String number(double value) {
    return value == StrictMath.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
