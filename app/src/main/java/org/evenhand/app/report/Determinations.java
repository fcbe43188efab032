package org.evenhand.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.app.places.CountyAnswer;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.LegalStatus;
import org.evenhand.app.records.Referral;
import org.evenhand.app.records.Referrals;
import org.evenhand.app.screening.Answers;
import org.evenhand.app.screening.Screening;
import org.evenhand.app.screening.Verdicts;

/// `restricted/determinations.csv`: a row per case and office. A case is an arrestee of an
/// incident, or a referral; `source` is the number of the file in the report's intake and the line
/// in it.
final class Determinations implements AutoCloseable {
  private final CsvBytes csv;
  private final Map<String, List<byte[]>> tails = new HashMap<>();

  Determinations(Path folder) throws IOException {
    csv =
        new CsvBytes(
            folder.resolve("determinations.csv"),
            "case",
            "cohort",
            "report",
            "county",
            "source",
            "legal status",
            "office",
            "own",
            "rulebook",
            "version",
            "verdict",
            "reason");
  }

  /// @param firstFile number of the first police file in the report's intake, from 1
  Screening.Listener of(Incidents incidents, int firstFile) {
    return (from, to, codes, answers) -> {
      try {
        for (int r = from; r < to; r++) {
          write(incidents, r, r - from, codes, answers, firstFile);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private void write(
      Incidents incidents, int r, int i, List<int[]> codes, List<Answers> answers, int firstFile)
      throws IOException {
    int first = incidents.firstSubject(r);
    int n = incidents.subjectsOf(r);
    if (n == 0) {
      return;
    }
    String number = CsvBytes.quoted(incidents.number(r));
    CountyAnswer county = incidents.county(r);
    String rest = ",incidents," + number + "," + county.printed() + ",";
    for (int s = 0; s < n; s++) {
      byte[] head =
          (number
                  + "-"
                  + (s + 1)
                  + rest
                  + (firstFile + incidents.source(first + s))
                  + ":"
                  + incidents.line(first + s)
                  + ",not known,")
              .getBytes(StandardCharsets.UTF_8);
      for (int o = 0; o < answers.size(); o++) {
        csv.write(head);
        csv.write(
            tail(answers.get(o), codes.get(o)[i], own(county, answers.get(o).book().office())));
        csv.end();
      }
    }
  }

  Screening.Listener of(Referrals referrals, int firstFile, LocalDate asOf) {
    return (from, to, codes, answers) -> {
      try {
        for (int r = from; r < to; r++) {
          Referral referral = referrals.list().get(r);
          byte[] head =
              CsvBytes.encode(
                  List.of(
                      referral.id(),
                      "referrals",
                      String.join(" ", referral.reports().stream().map(Object::toString).toList()),
                      referral.office(),
                      (firstFile + referral.source()) + ":" + referral.line(),
                      LegalStatus.of(referral, asOf).words(),
                      ""));
          for (int o = 0; o < answers.size(); o++) {
            csv.write(head);
            String own = answers.get(o).book().office().equals(referral.office()) ? "yes" : "no";
            csv.write(tail(answers.get(o), codes.get(o)[r - from], own));
            csv.end();
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static String own(CountyAnswer county, String office) {
    return switch (county) {
      case CountyAnswer.Known known -> known.county().equals(office) ? "yes" : "no";
      case CountyAnswer.OneOf oneOf -> oneOf.counties().contains(office) ? "perhaps" : "no";
      case CountyAnswer.Unknown unknown -> "unknown";
    };
  }

  private byte[] tail(Answers office, int code, String own) {
    List<byte[]> known =
        tails.computeIfAbsent(
            office.cohort() + office.book().office() + own, o -> new ArrayList<>());
    while (known.size() <= code) {
      Answers.Answer answer = office.list().get(known.size());
      known.add(
          CsvBytes.encode(
              List.of(
                  office.book().office(),
                  own,
                  office.book().rulebook().id().id(),
                  answer.versions(),
                  Verdicts.of(answer.determination()),
                  ReasonTable.id(office, known.size()))));
    }
    return known.get(code);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
