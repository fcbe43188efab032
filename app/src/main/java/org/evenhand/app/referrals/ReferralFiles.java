package org.evenhand.app.referrals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.evenhand.app.intake.BoundedZip;
import org.evenhand.app.niem.NiemMessage;

/// A file as it was uploaded or dropped: JSON, NIEM, CSV, or a zip archive of those. Its kind is
/// told by its first characters, not by its name.
public final class ReferralFiles {
  /// Bytes of an uploaded file: 256 MiB.
  public static final long LARGEST_FILE = 256L << 20;

  private static final int FIRST = 1_024;

  private ReferralFiles() {}

  /// The readings of each file by its name, in the order of the archive; one file is one entry.
  ///
  /// @param name to show
  /// @param scratch an empty folder for the files of an archive; the caller deletes it
  public static SequencedMap<String, List<Reading>> readAll(
      Path file, String name, Arrival arrival, Path scratch) throws IOException {
    SequencedMap<String, List<Reading>> readings = new LinkedHashMap<>();
    if (Files.size(file) > LARGEST_FILE) {
      readings.put(
          name,
          rejected(
              ReasonCode.TOO_LARGE,
              name,
              Files.size(file) + " bytes",
              LARGEST_FILE + " bytes at most"));
      return readings;
    }
    if (!BoundedZip.isZip(first(file))) {
      readings.put(name, readOne(file, name, arrival));
      return readings;
    }
    try {
      for (BoundedZip.Entry entry : BoundedZip.unpack(file, scratch)) {
        readings.put(entry.name(), readOne(entry.file(), entry.name(), arrival));
      }
    } catch (BoundedZip.RefusedZipException e) {
      readings.put(
          name, rejected(ReasonCode.REFUSED_ARCHIVE, name, String.valueOf(e.getMessage()), ""));
    }
    return readings;
  }

  private static List<Reading> readOne(Path file, String name, Arrival arrival) throws IOException {
    String start = new String(first(file), StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    if (start.startsWith("{") || start.startsWith("<")) {
      boolean json = start.startsWith("{");
      long largest = json ? ReferralJson.LARGEST_MESSAGE : NiemMessage.LARGEST_MESSAGE;
      if (Files.size(file) > largest) {
        return rejected(
            ReasonCode.TOO_LARGE, name, Files.size(file) + " bytes", largest + " bytes at most");
      }
      byte[] body = Files.readAllBytes(file);
      return List.of(json ? ReferralJson.read(body, arrival) : NiemReferral.read(body, arrival));
    }
    return ReferralRows.read(file, name, arrival);
  }

  private static byte[] first(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(FIRST);
    }
  }

  private static List<Reading> rejected(
      ReasonCode code, String name, String given, String expected) {
    return List.of(Reading.Rejected.of(new Reason(code, name, "", given, expected)));
  }
}
