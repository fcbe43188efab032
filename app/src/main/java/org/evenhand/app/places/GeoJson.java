package org.evenhand.app.places;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Polygons of a GeoJSON file (RFC 7946) with their properties as text, coordinates in degrees.
record GeoJson(List<Feature> features) {
  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  record Feature(Map<String, String> properties, Geometry outline) {}

  static GeoJson read(Path file) throws IOException {
    JsonNode root;
    try (InputStream in = Files.newInputStream(file)) {
      root = JsonMapper.shared().readTree(in);
    } catch (JacksonException e) {
      throw new IOException(
          "%s is not JSON: %s".formatted(file.getFileName(), e.getOriginalMessage()), e);
    }
    List<Feature> features = new ArrayList<>();
    for (JsonNode each : root.path("features")) {
      Map<String, String> properties = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> property : each.path("properties").properties()) {
        properties.put(property.getKey(), property.getValue().asString(""));
      }
      List<Polygon> polygons = polygons(each.path("geometry"));
      if (!polygons.isEmpty()) {
        features.add(
            new Feature(
                properties,
                GEOMETRY.createMultiPolygon(polygons.toArray(Polygon[]::new)).buffer(0)));
      }
    }
    return new GeoJson(List.copyOf(features));
  }

  private static List<Polygon> polygons(JsonNode geometry) {
    List<Polygon> found = new ArrayList<>();
    switch (geometry.path("type").asString("")) {
      case "Polygon" -> found.add(polygon(geometry.path("coordinates")));
      case "MultiPolygon" -> {
        for (JsonNode each : geometry.path("coordinates")) {
          found.add(polygon(each));
        }
      }
      default -> {
        // Points and lines have no inside.
      }
    }
    return found;
  }

  private static Polygon polygon(JsonNode rings) {
    LinearRing shell = ring(rings.path(0));
    LinearRing[] holes = new LinearRing[Math.max(0, rings.size() - 1)];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.path(i + 1));
    }
    return GEOMETRY.createPolygon(shell, holes);
  }

  private static LinearRing ring(JsonNode points) {
    Coordinate[] ring = new Coordinate[points.size()];
    for (int i = 0; i < ring.length; i++) {
      ring[i] =
          new Coordinate(points.path(i).path(0).asDouble(), points.path(i).path(1).asDouble());
    }
    return GEOMETRY.createLinearRing(ring);
  }
}
