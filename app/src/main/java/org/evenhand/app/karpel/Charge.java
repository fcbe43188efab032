package org.evenhand.app.karpel;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.Stated;

/// One row of an export: one charge against one defendant at one stage.
///
/// @param office county id of the folder the file lay in, for instance `us-mo-047`; blank where no
///   folder named one
/// @param fileNumber the office's number of the case; never blank
/// @param reportNumbers every number of the field, in the order written
/// @param count number of the charge within the case; blank in the daily drops, which have none
/// @param dispositionCode see [Dispositions]
/// @param agency code or name of the referring agency
/// @param attorney assigned attorney
/// @param referred the charge as police referred it; blank where the export shows the filed one
/// @param filed the charge as filed; blank where the export shows the referred one
/// @param source index into [KarpelDrop#files()]
/// @param line line of the file on which the row begins, from 1
public record Charge(
    Stage stage,
    Stated<String> office,
    String fileNumber,
    Stated<String> courtNumber,
    List<Stated<ReportNumber>> reportNumbers,
    Stated<Integer> count,
    CaseDates dates,
    Stated<String> dispositionCode,
    Stated<String> agency,
    Stated<String> attorney,
    Defendant defendant,
    Address offenseAddress,
    ChargedOffense referred,
    ChargedOffense filed,
    int source,
    long line) {
  public Charge {
    if (fileNumber.isBlank()) {
      throw new IllegalArgumentException("A charge without a file number belongs to no case.");
    }
    reportNumbers = List.copyOf(reportNumbers);
  }

  /// The county whose folder the file lay in.
  public Optional<String> findOffice() {
    return office instanceof Stated.Value<String>(String id, _)
        ? Optional.of(id)
        : Optional.empty();
  }
}
