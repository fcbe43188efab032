package org.evenhand.app.snapshots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.evenhand.app.decisions.CodedAnswers;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.app.reception.StoredReferrals;
import org.evenhand.app.report.CsvBytes;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The facts that an office coded, as a file that `--coded` reads: the last answer of each coder to
/// each fact of each case that stands and is not withdrawn.
///
/// @param rows of the file; without rows there is no file
/// @param referrals whose facts are in it
record CodedSheet(int rows, Set<UUID> referrals) {
  /// What stands for the sentence where the statement does not tell.
  static final String NO_SENTENCE = "[the statement does not tell]";

  private static final String STANDING =
      "select distinct on (a.referral, a.fact, a.coder) a.referral, a.fact, a.coder, a.value, a.content,"
          + " v.version from coding.answer a join lateral (select max(v.version) as version"
          + " from records.referral_version v where v.referral = a.referral and not exists ("
          + " select 1 from reception.withdrawal w where w.referral = v.referral and w.version = v.version)) v"
          + " on v.version is not null where a.office = :office"
          + " and not exists (select 1 from vault.withdrawn w where w.record = a.referral)"
          + " order by a.referral, a.fact, a.coder, a.at desc, a.id";

  private record Answer(
      UUID referral, int version, String fact, String coder, String value, byte[] sentence) {}

  private record Case(String report, String file) {}

  /// Writes the file, in the caller's transaction.
  static CodedSheet write(JdbcClient sql, Vault vault, String office, Path file)
      throws IOException {
    List<Answer> answers =
        sql.sql(STANDING)
            .param("office", office)
            .query((r, n) ->
                new Answer(
                    r.getObject("referral", UUID.class),
                    r.getInt("version"),
                    r.getString("fact"),
                    r.getString("coder"),
                    r.getString("value"),
                    r.getBytes("content")))
            .list();
    Set<UUID> referrals = new TreeSet<>();
    answers.forEach(a -> referrals.add(a.referral()));
    Map<UUID, SealingKey> keys = vault.findKeys(referrals);
    StoredReferrals stored = new StoredReferrals(sql);
    Map<UUID, Case> cases = new HashMap<>();
    List<List<String>> rows = new ArrayList<>();
    for (Answer each : answers) {
      Optional<SealingKey> key = Optional.ofNullable(keys.get(each.referral()));
      if (key.isEmpty()) {
        referrals.remove(each.referral());
        continue;
      }
      Case of =
          cases.computeIfAbsent(
              each.referral(), id -> of(stored.get(id, each.version(), key.get()).reportNumber()));
      String sentence = key.get().openText(each.sentence());
      boolean silent = sentence.isBlank() && each.value().equals(CodedAnswers.CANNOT_TELL);
      rows.add(
          List.of(
              of.report(),
              of.file(),
              each.fact(),
              each.value(),
              silent ? NO_SENTENCE : sentence,
              each.coder()));
    }
    if (rows.isEmpty()) {
      return new CodedSheet(0, Set.of());
    }
    rows.sort(Comparator.comparing(row -> String.join("\n", row)));
    Files.createDirectories(file.getParent());
    try (CsvBytes out =
        new CsvBytes(
            file, "report number", "file number", "fact", "value", "quoted sentence", "coder")) {
      for (List<String> row : rows) {
        out.row(row);
      }
    }
    return new CodedSheet(rows.size(), Set.copyOf(referrals));
  }

  /// How the files of `--coded` name the case: by its police report, or else by the office's file.
  private static Case of(String written) {
    String first = written.split(";", -1)[0].strip();
    if (first.startsWith("file ")) {
      return new Case("", first.substring("file ".length()));
    }
    return ReportNumber.parse(first) instanceof Stated.Value<ReportNumber>
        ? new Case(first, "")
        : new Case("", first);
  }
}
