package org.evenhand.app.karpel;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Stated;

/// What an agency's code means, as the office's table `PD Agency.csv` (`Agency`, `PD NAME`) has it.
///
/// @param office county id of the folder the table lay in; blank where no folder named one
/// @param code as in [Charge#agency()]
/// @param name as written, for instance `KCPD`
public record Agency(Stated<String> office, String code, String name) {

  static boolean isTable(List<String> header) {
    List<String> letters = header.stream().map(Column::letters).toList();
    return letters.size() == 2 && letters.contains("agency") && letters.contains("pdname");
  }

  /// Reads what is left of an opened table.
  static List<Agency> list(Stated<String> office, DelimitedRecords records) {
    int code = Column.letters(records.header().getFirst()).equals("agency") ? 0 : 1;
    List<Agency> agencies = new ArrayList<>();
    while (records.next()) {
      String written = records.text(code).strip();
      if (!written.isEmpty()) {
        agencies.add(new Agency(office, written, records.text(1 - code).strip()));
      }
    }
    return agencies;
  }
}
