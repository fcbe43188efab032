package org.evenhand.app.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.rulebooks.ChargeCodes;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.screening.OfficeBook;
import org.evenhand.app.screening.OneCase;
import org.evenhand.rulebook.Fact;

/// The guidelines that a case is put to, and the tables that read its charges.
///
/// @param books of every office that has one, by office
public record CaseLaw(
    ChargeCodes codes,
    List<OfficeBook> books,
    Map<String, String> officeNames,
    Agencies agencies,
    CaseDeadlines deadlines) {
  public CaseLaw {
    books = List.copyOf(books);
    officeNames = Map.copyOf(officeNames);
  }

  /// From the shelf.
  public static CaseLaw of(Jurisdictions law) {
    List<OfficeBook> books =
        law.offices().stream()
            .flatMap(office ->
                law.findRulebook(office.id(), "drug-charging").stream()
                    .map(r -> new OfficeBook(office.id(), office.name(), r.rulebook())))
            .sorted(Comparator.comparing(OfficeBook::office))
            .toList();
    return new CaseLaw(
        law.chargeCodes(),
        books,
        law.offices().stream().collect(java.util.stream.Collectors.toMap(Office::id, Office::name)),
        new Agencies(law.offices()),
        new CaseDeadlines(law));
  }

  /// The case as far as it is known: coded facts first, then the history, then the charges.
  ///
  /// @param coded by name of the fact
  OneCase facts(Referral referral, Map<String, Fact> coded, Fact nexus) {
    ReferralFacts facts = new ReferralFacts(Map.of(referral.fileNumber(), coded), each -> nexus);
    return OneCase.of(facts.of(referral));
  }

  /// The office's own answer; empty where it has no rulebook.
  Optional<OneCase.Answer> answer(String office, OneCase facts) {
    return books.stream().filter(b -> b.office().equals(office)).findFirst().map(facts::under);
  }

  /// The other offices' answers to the same case.
  List<OneCase.Answer> others(String office, OneCase facts) {
    return books.stream().filter(b -> !b.office().equals(office)).map(facts::under).toList();
  }

  /// An office or agency as printed.
  public String name(String office) {
    return officeNames.getOrDefault(office, agencies.name(office));
  }
}
