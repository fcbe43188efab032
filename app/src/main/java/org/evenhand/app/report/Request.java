package org.evenhand.app.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a report is to be made of.
///
/// @param kcpd police open data files
/// @param year of the referrals measured
public record Request(
    List<Path> kcpd,
    Optional<Path> karpel,
    List<Path> coded,
    Optional<Path> reference,
    Optional<LocalDate> asOf,
    Optional<Integer> year,
    Path jurisdictions,
    Path out) {
  public Request {
    kcpd = List.copyOf(kcpd);
    coded = List.copyOf(coded);
  }

  /// Whether the inputs lie in, or one folder below, a folder marked as synthetic.
  public boolean isSynthetic() {
    return kcpd.stream().anyMatch(Request::isMarked)
        || karpel.filter(Request::isMarked).isPresent();
  }

  private static boolean isMarked(Path input) {
    Path folder = input.toAbsolutePath().normalize().getParent();
    for (int up = 0; up < 2 && folder != null; up++) {
      if (java.nio.file.Files.exists(folder.resolve("SYNTHETIC"))) {
        return true;
      }
      folder = folder.getParent();
    }
    return java.nio.file.Files.exists(input.resolve("SYNTHETIC"));
  }
}
