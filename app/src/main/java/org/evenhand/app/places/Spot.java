package org.evenhand.app.places;

/// A point on the earth, degrees, WGS 84.
public record Spot(double longitude, double latitude) {
  public Spot {
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) {
      throw new IllegalArgumentException(
          "No point on the earth: longitude %s, latitude %s".formatted(longitude, latitude));
    }
  }
}
