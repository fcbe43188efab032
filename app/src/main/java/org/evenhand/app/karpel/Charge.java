package org.evenhand.app.karpel;

import java.time.LocalDate;
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
    Dates dates,
    Stated<String> dispositionCode,
    Stated<String> agency,
    Stated<String> attorney,
    Defendant defendant,
    Address offenseAddress,
    Offense referred,
    Offense filed,
    int source,
    long line) {

  /// The dates of one charge; an export states those of its stage and earlier ones, the others are
  /// blank.
  public record Dates(
      Stated<LocalDate> arrested,
      Stated<LocalDate> referred,
      Stated<LocalDate> received,
      Stated<LocalDate> entered,
      Stated<LocalDate> filed,
      Stated<LocalDate> disposed) {}

  /// A charge as police referred it or as the office filed it.
  ///
  /// @param code Missouri charge code
  /// @param severity felony, misdemeanor or infraction, in the office's codes
  /// @param offenseClass class of the felony or misdemeanor
  public record Offense(
      Stated<String> code,
      Stated<String> description,
      Stated<String> severity,
      Stated<String> offenseClass) {}

  /// The defendant as the export states them. There is no social security number: it is dropped
  /// while the row is read.
  ///
  /// @param name `LAST, FIRST MIDDLE`, as written
  /// @param sex code of the office: M, F, U or O
  /// @param race code of the office: W, B, H, A, I, M, P or U
  public record Defendant(
      Stated<String> name,
      Stated<String> sex,
      Stated<String> race,
      Stated<LocalDate> birthDate,
      Address address) {}

  /// An address in the columns of the export; nothing is joined, completed or geocoded.
  public record Address(
      Stated<String> street,
      Stated<String> street2,
      Stated<String> city,
      Stated<String> state,
      Stated<String> zip) {}

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
