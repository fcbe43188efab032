package org.evenhand.app.places;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/// Named outlines of one kind, with how far off their lines may be: a point nearer than
/// `errorMetres` to a line between two names is on neither side for sure.
final class Outlines {
  /// Metres in one degree of latitude (WGS 84, at 39° north, to 0.1 %).
  private static final double METRES_PER_DEGREE = 111_000;

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final String kind;
  private final double errorMetres;
  private final List<Named> all;
  private final STRtree tree = new STRtree();

  record Named(String name, Geometry outline) {}

  private record Prepared(String name, PreparedGeometry outline) {}

  Outlines(String kind, double errorMetres, List<Named> all) {
    this.kind = kind;
    this.errorMetres = errorMetres;
    this.all = List.copyOf(all);
    for (Named each : all) {
      tree.insert(
          each.outline().getEnvelopeInternal(),
          new Prepared(each.name(), PreparedGeometryFactory.prepare(each.outline())));
    }
    tree.build();
  }

  String kind() {
    return kind;
  }

  double errorMetres() {
    return errorMetres;
  }

  List<Named> list() {
    return all;
  }

  /// The outline the point lies in; empty where it lies in none.
  Optional<String> findAt(double longitude, double latitude) {
    Point point = GEOMETRY.createPoint(new Coordinate(longitude, latitude));
    SortedSet<String> found = new TreeSet<>();
    for (Prepared each : near(point.getEnvelopeInternal())) {
      if (each.outline().covers(point)) {
        found.add(each.name());
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.first());
  }

  /// Every name that the point may lie in, given the error of the lines.
  SortedSet<String> within(double longitude, double latitude) {
    double north = errorMetres / METRES_PER_DEGREE;
    double east = north / StrictMath.cos(StrictMath.toRadians(latitude));
    Geometry reach = ellipse(longitude, latitude, east, north);
    SortedSet<String> found = new TreeSet<>();
    for (Prepared each : near(reach.getEnvelopeInternal())) {
      if (each.outline().intersects(reach)) {
        found.add(each.name());
      }
    }
    return found;
  }

  private static Geometry ellipse(double longitude, double latitude, double east, double north) {
    int corners = 24;
    Coordinate[] ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * StrictMath.PI * i / corners;
      ring[i] =
          new Coordinate(
              longitude + east * StrictMath.cos(angle), latitude + north * StrictMath.sin(angle));
    }
    ring[corners] = ring[0];
    return GEOMETRY.createPolygon(ring);
  }

  private List<Prepared> near(Envelope envelope) {
    List<Prepared> found = new ArrayList<>();
    for (Object each : tree.query(envelope)) {
      found.add((Prepared) each);
    }
    return found;
  }
}
