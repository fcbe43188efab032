package org.evenhand.app.coding;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Header;
import org.evenhand.app.intake.Layout;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.karpel.ReportNumber;
import org.evenhand.app.karpel.SocialSecurityNumber;

/// Reads files of coded facts.
///
/// @param source index of the file in [CodedFacts#files()]
/// @param seen rows of this and earlier files
record CodedFactsReader(int source, Set<CodedFactsReader.Row> seen, Consumer<Rejected> rejected) {
  private static final int REPORT = 0;
  private static final int FILE = 1;
  private static final int EITHER = 2;
  private static final int FACT = 3;
  private static final int VALUE = 4;
  private static final int SENTENCE = 5;
  private static final int CODER = 6;

  /// Any one of the three columns that say which case it is.
  private static final List<Layout> LAYOUTS = List.of(layout(REPORT), layout(FILE), layout(EITHER));

  /// One row as text, by column; absent columns are empty.
  record Row(
      String report,
      String file,
      String either,
      String fact,
      String value,
      String sentence,
      String coder) {}

  private static Layout layout(int required) {
    return new Layout(
        "coded-facts",
        List.of(
            column(
                required == REPORT,
                "report number",
                "report",
                "report no",
                "report no.",
                "report_no",
                "report #",
                "crn"),
            column(
                required == FILE,
                "file number",
                "file",
                "file no",
                "file no.",
                "file #",
                "pbk_num",
                "pbk number"),
            column(
                required == EITHER,
                "report or file number",
                "report/file number",
                "report or file",
                "case",
                "case number",
                "case no",
                "case no.",
                "case id",
                "case_id"),
            column(true, "fact", "question", "item", "variable"),
            column(true, "value", "answer", "coded value", "code"),
            column(
                true, "quoted sentence", "sentence", "quote", "quotation", "quoted text", "text"),
            column(true, "coder", "coded by", "coder initials", "reader", "initials")),
        List.of());
  }

  private static Layout.Column column(boolean required, String name, String... spellings) {
    return new Layout.Column(name, required, Set.of(spellings));
  }

  /// Reads one file and adds what it states.
  SourceFile read(Path path, List<CodedFact> facts) {
    try (DelimitedRecords records = DelimitedRecords.open(path, rejected)) {
      Header header = Header.recognize(records.file(), records.header(), LAYOUTS);
      Set<ReportNumber> reports = new HashSet<>();
      long duplicates = 0;
      long unreadable = 0;
      while (records.next()) {
        Row row = row(records, header);
        if (!seen.add(row)) {
          duplicates++;
          continue;
        }
        Optional<CodedFact> fact = find(row, records);
        fact.ifPresent(facts::add);
        unreadable += fact.isEmpty() ? 1 : 0;
        if (fact.isPresent() && fact.get().caseKey() instanceof CaseKey.OfReport(ReportNumber n)) {
          reports.add(n);
        }
      }
      return new SourceFile(
          records.file(),
          records.sha256(),
          header.layout().name(),
          records.rows(),
          records.rejectedRows() + unreadable,
          duplicates,
          reports.size(),
          notes(records, header));
    }
  }

  private static List<String> notes(DelimitedRecords records, Header header) {
    return Stream.concat(header.notes().stream(), records.notes().stream()).toList();
  }

  private static Row row(DelimitedRecords records, Header header) {
    return new Row(
        text(records, header, REPORT),
        text(records, header, FILE),
        text(records, header, EITHER),
        text(records, header, FACT),
        text(records, header, VALUE),
        text(records, header, SENTENCE),
        text(records, header, CODER));
  }

  private static String text(DelimitedRecords records, Header header, int column) {
    for (int field : header.fields(column)) {
      String text = records.isBroken(field) ? "" : records.text(field).strip();
      if (!text.isEmpty()) {
        return SocialSecurityNumber.mask(text);
      }
    }
    return "";
  }

  private Optional<CodedFact> find(Row row, DelimitedRecords at) {
    Optional<CaseKey> key = findCase(row);
    if (key.isEmpty()) {
      return reject(
          at,
          "report or file number",
          row.report() + row.file() + row.either(),
          "names no case; expected a report number as 20-16872, or a file number.");
    }
    if (row.fact().isEmpty()) {
      return reject(at, "fact", "", "no fact; expected one as origin, buy-bust or violence.");
    }
    if (row.sentence().isEmpty()) {
      return reject(
          at,
          "quoted sentence",
          "",
          "no quoted sentence; a fact without its sentence cannot be checked.");
    }
    if (row.coder().isEmpty()) {
      return reject(at, "coder", "", "no coder; without one agreement cannot be counted.");
    }
    String name = CodedValue.spaced(row.fact());
    Optional<CodedValue> value = CodedValue.find(name, row.value());
    if (value.isEmpty()) {
      return reject(at, "value", row.value(), expected(name));
    }
    return Optional.of(
        new CodedFact(
            key.get(),
            name,
            value.get(),
            row.value(),
            row.sentence(),
            row.coder(),
            source,
            at.line()));
  }

  private Optional<CodedFact> reject(DelimitedRecords at, String column, String value, String why) {
    rejected.accept(new Rejected(at.file(), at.line(), column, value, why));
    return Optional.empty();
  }

  private static Optional<CaseKey> findCase(Row row) {
    if (!row.report().isEmpty()) {
      return findReport(row.report());
    }
    if (!row.file().isEmpty()) {
      return Optional.of(new CaseKey.OfFile(row.file()));
    }
    return row.either().isEmpty() ? Optional.empty() : Optional.of(either(row.either()));
  }

  /// Digits alone are a file number: those of Jackson (095469895) have as many digits as a report
  /// number of KCPD (150015427).
  private static CaseKey either(String text) {
    return text.chars().allMatch(Character::isDigit)
        ? new CaseKey.OfFile(text)
        : findReport(text).orElseGet(() -> new CaseKey.OfFile(text));
  }

  private static Optional<CaseKey> findReport(String text) {
    return ReportNumber.parse(text) instanceof Stated.Value<ReportNumber>(ReportNumber n, _)
        ? Optional.of(new CaseKey.OfReport(n))
        : Optional.empty();
  }

  private static String expected(String fact) {
    return CodedValue.IN_WORDS.contains(fact)
        ? "not a value of \"%s\"; expected a word as traffic stop or warrant, or unknown."
            .formatted(fact)
        : "not a value of \"%s\"; expected true, false, yes, no or unknown.".formatted(fact);
  }
}
