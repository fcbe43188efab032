package org.evenhand.app.kcpd;

import java.nio.charset.StandardCharsets;

/// A place as police files write it, in millionths of a degree: `{'type': 'Point', 'coordinates':
/// [lon, lat]}`, `{'latitude': 'lat', 'longitude': 'lon', …}`, `POINT (lon lat)`, or an address
/// with `(lat, lon)` at its end. An address alone, a blank and (0, 0) are no point.
final class PointText {
  static final String EXPECTED =
      "a point such as POINT (-94.58 39.10), latitude within 90 and longitude within 180 degrees";

  enum Found {
    NONE,
    POINT,
    UNREADABLE
  }

  private static final byte[] LATITUDE = "latitude".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LONGITUDE = "longitude".getBytes(StandardCharsets.US_ASCII);
  private static final int NO_NUMBER = Integer.MIN_VALUE;

  private int longitude;
  private int latitude;
  private int next;

  /// Millionths of a degree east, after [Found#POINT].
  int longitude() {
    return longitude;
  }

  /// Millionths of a degree north, after [Found#POINT].
  int latitude() {
    return latitude;
  }

  /// Reads one text that may hold a point.
  Found parse(byte[] bytes, int from, int to) {
    int bracket = indexOf(bytes, from, to, '[');
    if (bracket >= 0) {
      return pair(bytes, bracket + 1, to, true);
    }
    if (from < to && bytes[from] == '{') {
      return keyed(bytes, from, to);
    }
    int open = lastIndexOf(bytes, from, to, '(');
    if (open < 0) {
      return Found.NONE;
    }
    boolean wellKnownText = bytes[from] == 'P' && open - from <= 6;
    boolean number = open + 1 < to && (isDigit(bytes[open + 1]) || bytes[open + 1] == '-');
    if (!number && !wellKnownText) {
      return Found.NONE;
    }
    return pair(bytes, open + 1, to, wellKnownText);
  }

  /// Reads two columns of their own.
  Found parse(byte[] bytes, int latFrom, int latTo, int lonFrom, int lonTo) {
    if (latFrom == latTo && lonFrom == lonTo) {
      return Found.NONE;
    }
    int lat = number(bytes, latFrom, latTo);
    boolean whole = next == latTo;
    int lon = number(bytes, lonFrom, lonTo);
    return whole && next == lonTo ? found(lon, lat) : Found.UNREADABLE;
  }

  private Found keyed(byte[] bytes, int from, int to) {
    int lat = indexOf(bytes, from, to, LATITUDE);
    int lon = indexOf(bytes, from, to, LONGITUDE);
    if (lat < 0 && lon < 0) {
      return Found.NONE;
    }
    if (lat < 0 || lon < 0) {
      return Found.UNREADABLE;
    }
    return found(
        firstNumber(bytes, lon + LONGITUDE.length, to),
        firstNumber(bytes, lat + LATITUDE.length, to));
  }

  private Found pair(byte[] bytes, int from, int to, boolean longitudeFirst) {
    int one = firstNumber(bytes, from, to);
    int other = firstNumber(bytes, next, to);
    return longitudeFirst ? found(one, other) : found(other, one);
  }

  private Found found(int lon, int lat) {
    if (lon == NO_NUMBER
        || lat == NO_NUMBER
        || Math.abs(lon) > 180_000_000
        || Math.abs(lat) > 90_000_000) {
      return Found.UNREADABLE;
    }
    longitude = lon;
    latitude = lat;
    return lon == 0 && lat == 0 ? Found.NONE : Found.POINT;
  }

  /// The number after up to eight characters of punctuation.
  private int firstNumber(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && i < from + 8 && !isDigit(bytes[i]) && bytes[i] != '-') {
      i++;
    }
    return number(bytes, i, to);
  }

  /// Millionths of a decimal number, rounded half away from zero; `next` is where it ends.
  private int number(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int i = negative ? from + 1 : from;
    long millionths = 0;
    int digits = 0;
    for (; i < to && isDigit(bytes[i]) && digits < 4; i++, digits++) {
      millionths = millionths * 10 + bytes[i] - '0';
    }
    int decimals = 0;
    boolean up = false;
    if (digits > 0 && i < to && bytes[i] == '.') {
      for (i++; i < to && isDigit(bytes[i]); i++, decimals++) {
        if (decimals < 6) {
          millionths = millionths * 10 + bytes[i] - '0';
        } else if (decimals == 6) {
          up = bytes[i] >= '5';
        }
      }
    }
    next = i;
    if (digits == 0) {
      return NO_NUMBER;
    }
    for (int d = Math.min(decimals, 6); d < 6; d++) {
      millionths *= 10;
    }
    if (up) {
      millionths++;
    }
    if (millionths > Integer.MAX_VALUE) {
      return NO_NUMBER;
    }
    return (int) (negative ? -millionths : millionths);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static int indexOf(byte[] bytes, int from, int to, char wanted) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(byte[] bytes, int from, int to, char wanted) {
    for (int i = to - 1; i >= from; i--) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOf(byte[] bytes, int from, int to, byte[] wanted) {
    outer:
    for (int i = from; i + wanted.length <= to; i++) {
      for (int k = 0; k < wanted.length; k++) {
        if (bytes[i + k] != wanted[k]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }
}
