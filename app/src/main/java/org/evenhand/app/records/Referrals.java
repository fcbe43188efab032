package org.evenhand.app.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.karpel.Charge;
import org.evenhand.app.karpel.KarpelDrop;
import org.evenhand.app.rulebooks.ChargeCode;

/// Every referral of a drop, one a case: ordered by office and file number, whatever the order of
/// the files.
///
/// @param list index = case
/// @param charges the rows of each case, same index, for features that may see more than a record
/// @param mentions how the cases write their defendants, in the order of the cases
/// @param notes what a reader should know: the office of files that lay in no county's folder
public record Referrals(
    List<Referral> list,
    List<List<Charge>> charges,
    List<Mention> mentions,
    List<SourceFile> files,
    List<String> notes) {
  public Referrals {
    list = List.copyOf(list);
    charges = List.copyOf(charges);
    mentions = List.copyOf(mentions);
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  public static Referrals none() {
    return new Referrals(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /// @param officeOfLayout the one office whose layouts these are; files that lay in no county's
  ///   folder are its, and a note says so
  /// @param offenseOf what the state's table says of a charge code
  public static Referrals from(
      KarpelDrop drop, String officeOfLayout, Function<String, Optional<ChargeCode>> offenseOf) {
    SortedMap<CaseKey, List<Charge>> cases = new TreeMap<>();
    int withoutFolder = 0;
    for (Charge each : drop.charges()) {
      String office = each.findOffice().orElse("");
      if (office.isEmpty()) {
        withoutFolder++;
        office = officeOfLayout;
      }
      cases
          .computeIfAbsent(new CaseKey(office, each.fileNumber()), k -> new ArrayList<>())
          .add(each);
    }
    List<Referral> list = new ArrayList<>();
    List<List<Charge>> rows = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    cases.forEach((key, charges) -> {
      mentions.addAll(Mention.of(list.size(), charges));
      list.add(
          new Assembly(charges, drop.dispositions(), offenseOf)
              .referral(key.office(), key.fileNumber()));
      rows.add(Collections.unmodifiableList(charges));
    });
    List<String> notes = new ArrayList<>(drop.notes());
    if (withoutFolder > 0) {
      notes.add(
          "%,d rows lay in no county's folder; their layout is that of %s, so they are taken as its."
              .formatted(withoutFolder, officeOfLayout));
    }
    return new Referrals(list, rows, mentions, drop.files(), notes);
  }

  private record CaseKey(String office, String fileNumber) implements Comparable<CaseKey> {
    @Override
    public int compareTo(CaseKey other) {
      int byOffice = office.compareTo(other.office);
      return byOffice != 0 ? byOffice : fileNumber.compareTo(other.fileNumber);
    }
  }
}
