package org.evenhand.app.places;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/// The door: county by division and, where outlines were given, by point; neighbourhood; side of a
/// street. Built once, read by many.
public final class Places {
  private final Map<String, List<String>> countiesOfDivision;
  private final Reference reference;

  private Places(Map<String, List<String>> countiesOfDivision, Reference reference) {
    this.countiesOfDivision = Map.copyOf(countiesOfDivision);
    this.reference = reference;
  }

  /// @param countiesOfDivision division code to the ids of the counties it may lie in; empty list:
  ///   outside the city
  /// @param referenceFolder official outlines and street points, where given
  public static Places of(
      Map<String, List<String>> countiesOfDivision, Optional<Path> referenceFolder) {
    return new Places(
        countiesOfDivision, referenceFolder.map(Reference::read).orElseGet(Reference::none));
  }

  /// Unknown where division and point disagree, where the point lies within the outline's error of
  /// a county line, or where only a division is known that lies in several counties (then all are
  /// named).
  public CountyAnswer countyOf(String division, Optional<Spot> spot) {
    CountyAnswer byDivision = byDivision(division);
    if (spot.isEmpty() || reference.counties().isEmpty()) {
      return byDivision;
    }
    CountyAnswer byPoint = byPoint(spot.get());
    return switch (byPoint) {
      case CountyAnswer.Known point -> reconcile(point, byDivision, division);
      case CountyAnswer.OneOf near -> near;
      case CountyAnswer.Unknown nowhere ->
          new CountyAnswer.Unknown(
              "the point lies in no outline of the reference; " + inWords(byDivision, division));
    };
  }

  private CountyAnswer byDivision(String division) {
    List<String> counties = countiesOfDivision.get(division);
    if (division.isBlank()) {
      return new CountyAnswer.Unknown("no division stated");
    }
    if (counties == null) {
      return new CountyAnswer.Unknown(
          "division %s is not in the table of places".formatted(division));
    }
    return switch (counties.size()) {
      case 0 -> new CountyAnswer.Unknown("division %s is outside the city".formatted(division));
      case 1 -> new CountyAnswer.Known(counties.getFirst(), "division " + division);
      default ->
          new CountyAnswer.OneOf(
              new TreeSet<>(counties), "only division %s is known".formatted(division));
    };
  }

  private CountyAnswer byPoint(Spot spot) {
    for (Outlines each : reference.counties()) {
      Optional<String> inside = each.findAt(spot.longitude(), spot.latitude());
      if (inside.isPresent()) {
        SortedSet<String> near = each.within(spot.longitude(), spot.latitude());
        if (near.size() > 1) {
          return new CountyAnswer.OneOf(
              near,
              "the point lies within %.0f m of a county line, the error of the %s"
                  .formatted(each.errorMetres(), each.kind()));
        }
        return new CountyAnswer.Known(inside.get(), "point in " + each.kind());
      }
    }
    return new CountyAnswer.Unknown("the point lies in no outline");
  }

  private static CountyAnswer reconcile(
      CountyAnswer.Known point, CountyAnswer byDivision, String division) {
    boolean agree =
        switch (byDivision) {
          case CountyAnswer.Known known -> known.county().equals(point.county());
          case CountyAnswer.OneOf oneOf -> oneOf.counties().contains(point.county());
          case CountyAnswer.Unknown unknown -> true;
        };
    return agree
        ? point
        : new CountyAnswer.Unknown(
            "the point says %s, division %s says %s"
                .formatted(point.county(), division, byDivision.printed()));
  }

  private static String inWords(CountyAnswer byDivision, String division) {
    return "division %s says %s".formatted(division, byDivision.printed());
  }

  /// Whether county outlines were given, so that a point says more than its division.
  public boolean usesPoints() {
    return !reference.counties().isEmpty();
  }

  /// Whether neighbourhood outlines were given.
  public boolean hasNeighbourhoods() {
    return reference.findNeighbourhoods().isPresent();
  }

  public Optional<String> findNeighbourhood(Spot spot) {
    return reference.findNeighbourhoods().flatMap(n -> n.findAt(spot.longitude(), spot.latitude()));
  }

  /// Whether points on Troost and Independence Avenue were given.
  public boolean hasEastSideLines() {
    return reference.findStreet("TROOST").isPresent()
        && reference.findStreet("INDEPENDENCE").isPresent();
  }

  /// South of Independence Avenue and east of Troost Avenue, as in "most possession referrals"
  /// (FACTS B13). Empty where the point lies on a line, or beyond where the lines are known.
  public Optional<Boolean> findEastSide(Spot spot) {
    StreetLine.Side ofTroost =
        reference
            .findStreet("TROOST")
            .map(s -> s.side(spot.latitude(), spot.longitude()))
            .orElse(StreetLine.Side.NOT_KNOWN);
    StreetLine.Side ofIndependence =
        reference
            .findStreet("INDEPENDENCE")
            .map(s -> s.side(spot.longitude(), spot.latitude()))
            .orElse(StreetLine.Side.NOT_KNOWN);
    if (ofTroost == StreetLine.Side.LOW || ofIndependence == StreetLine.Side.HIGH) {
      return Optional.of(false);
    }
    return ofTroost == StreetLine.Side.HIGH && ofIndependence == StreetLine.Side.LOW
        ? Optional.of(true)
        : Optional.empty();
  }

  /// What of the reference folder was used, a line a file.
  public List<String> used() {
    return reference.used();
  }

  /// Neighbourhood outlines for a map, simplified to about 60 m: name to rings of (longitude,
  /// latitude). Empty where none were given.
  public SortedMap<String, List<List<double[]>>> neighbourhoodRings() {
    SortedMap<String, List<List<double[]>>> rings = new TreeMap<>();
    reference
        .findNeighbourhoods()
        .ifPresent(n -> {
          for (Outlines.Named each : n.list()) {
            rings
                .computeIfAbsent(each.name(), k -> new ArrayList<>())
                .addAll(rings(each.outline()));
          }
        });
    return rings;
  }

  private static List<List<double[]>> rings(Geometry outline) {
    Geometry simple = TopologyPreservingSimplifier.simplify(outline, 0.0006);
    List<List<double[]>> rings = new ArrayList<>();
    for (int i = 0; i < simple.getNumGeometries(); i++) {
      List<double[]> ring = new ArrayList<>();
      for (Coordinate each :
          simple.getGeometryN(i).getBoundary().getGeometryN(0).getCoordinates()) {
        ring.add(new double[] {each.x, each.y});
      }
      rings.add(ring);
    }
    return rings;
  }
}
