package org.evenhand.app.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.karpel.ReportNumber;

/// One case against one defendant as a prosecutor received it: the unit of count is the file
/// number, never the charge. Holds no name, birth date, race or sex.
///
/// @param office county id, for instance `us-mo-095`
/// @param fileNumber the office's number of the case
/// @param reports police reports it rests on
/// @param agency as written
/// @param received the earliest of referral, received and entry date; empty where none can be read
/// @param charges in the order of the export, referred ones
/// @param violentFiled whether a charge of a violent offense was filed
/// @param violentConviction whether one ended in a plea or verdict of guilty
/// @param source index into the files of the drop
/// @param line of the first row
public record Referral(
    String office,
    String fileNumber,
    List<ReportNumber> reports,
    String agency,
    Optional<LocalDate> arrested,
    Optional<LocalDate> received,
    Optional<LocalDate> filed,
    Optional<LocalDate> declined,
    Optional<LocalDate> disposed,
    CaseStatus status,
    Optional<CaseOutcome> outcome,
    Optional<String> declineReason,
    List<ReferredCharge> charges,
    boolean violentFiled,
    boolean violentConviction,
    int source,
    long line) {
  public Referral {
    reports = List.copyOf(reports);
    charges = List.copyOf(charges);
  }

  /// The gravest charge; of equally grave ones the lowest number. Empty where no charge was stated.
  public Optional<ReferredCharge> findLead() {
    if (charges.size() == 1) {
      return Optional.of(charges.getFirst());
    }
    return charges.stream()
        .min(
            java.util.Comparator.comparingInt(ReferredCharge::gravity)
                .thenComparingInt(ReferredCharge::number)
                .thenComparing(ReferredCharge::code));
  }

  /// Whether the lead charge is a drug charge: the office's "lead charge drug case".
  public boolean isDrugCase() {
    return findLead().filter(ReferredCharge::isDrug).isPresent();
  }

  public boolean isFelony() {
    return findLead().filter(c -> Gravity.isFelony(c.gravity())).isPresent();
  }

  /// Whether any referred charge is of a violent offense.
  public boolean hasViolentCharge() {
    return charges.stream().anyMatch(c -> c.violent().orElse(false));
  }

  /// Name of the case within all offices: `us-mo-095/21004532`.
  public String id() {
    return office + "/" + fileNumber;
  }
}
