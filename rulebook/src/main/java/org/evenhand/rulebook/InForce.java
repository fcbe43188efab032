package org.evenhand.rulebook;

import java.util.List;

/// The versions that may have been in force on a day.
///
/// @param versions in order of their start; several where a start, or the day, is not known
/// @param notInForce whether possibly none was
public record InForce(List<VersionId> versions, boolean notInForce) {
  public InForce {
    versions = List.copyOf(versions);
  }
}
