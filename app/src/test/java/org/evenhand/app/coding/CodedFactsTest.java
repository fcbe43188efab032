package org.evenhand.app.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.UnreadableFileException;
import org.evenhand.app.karpel.ReportNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every case and sentence is invented.
final class CodedFactsTest {
  private static final String HEADER = "report or file number,fact,value,quoted sentence,coder";
  private static final CaseKey REPORT = new CaseKey.OfReport(new ReportNumber(2020, 16872));

  @TempDir private Path dir;
  private final List<Rejected> rejected = new ArrayList<>();

  @Test
  void anAnswerIsReadWithItsSentence() throws IOException {
    CodedFacts coded = read(HEADER, "KC20016872,Buy Bust,Yes,The buyer was an officer.,AB");
    assertEquals(
        List.of(
            new CodedFact(
                REPORT,
                "buy-bust",
                new CodedValue.Truth(true),
                "Yes",
                "The buyer was an officer.",
                "AB",
                0,
                2)),
        coded.facts());
    assertEquals(1, coded.files().getFirst().reports());
    assertEquals("coded-facts", coded.files().getFirst().layout());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "report number,fact,value,quoted sentence,coder",
        "Report_No,Fact,Answer,Quote,Coded by",
        "CRN,Question,Coded Value,Quoted text,Initials",
        "case,variable,code,sentence,reader"
      })
  void sensibleHeadersAreRead(String header) throws IOException {
    CodedFacts coded = read(header, "20-16872,violence,no,Nobody was hurt.,AB");
    assertEquals(REPORT, coded.facts().getFirst().caseKey());
    assertEquals(new CodedValue.Truth(false), coded.facts().getFirst().value());
  }

  @Test
  void aFileNumberNamesACaseToo() throws IOException {
    CodedFacts coded = read("File #,fact,value,quote,coder", "095001a,violence,no,Nobody.,AB");
    assertEquals(new CaseKey.OfFile("095001A"), coded.facts().getFirst().caseKey());
    CodedFacts either = read(HEADER, "095001a,violence,no,Nobody.,AB");
    assertEquals(new CaseKey.OfFile("095001A"), either.facts().getFirst().caseKey());
  }

  @Test
  void digitsAloneAreAFileNumberUnlessTheColumnIsOfReports() throws IOException {
    CodedFacts either = read(HEADER, "095469895,violence,no,Nobody.,AB");
    assertEquals(new CaseKey.OfFile("095469895"), either.facts().getFirst().caseKey());
    CodedFacts reports = read("report,fact,value,quote,coder", "200016872,violence,no,Nobody.,AB");
    assertEquals(REPORT, reports.facts().getFirst().caseKey());
  }

  @Test
  void theReportNumberComesBeforeTheFileNumber() throws IOException {
    CodedFacts coded =
        read(
            "file number,report number,fact,value,quote,coder",
            "095001,20-16872,violence,no,Nobody.,AB",
            "095002,,violence,no,Nobody.,AB");
    assertEquals(
        List.of(REPORT, new CaseKey.OfFile("095002")),
        coded.facts().stream().map(CodedFact::caseKey).toList());
  }

  @Test
  void anUnknownHeaderNamesTheNearestAndTheColumnsThatDiffer() {
    String message =
        String.valueOf(
            assertThrows(
                    UnreadableFileException.class,
                    () -> read("report,fact,value,shoe size,coder", "1,2,3,4,5"))
                .getMessage());
    assertTrue(message.contains("coded-facts"), message);
    assertTrue(message.contains("quoted sentence"), message);
    assertTrue(message.contains("shoe size"), message);
  }

  @Test
  void aFactWithoutItsSentenceIsRejected() throws IOException {
    CodedFacts coded = read(HEADER, "20-16872,violence,yes, ,AB");
    assertEquals(List.of(), coded.facts());
    assertEquals(1, coded.files().getFirst().rejected());
    assertEquals(
        List.of(
            new Rejected(
                "coded.csv",
                2,
                "quoted sentence",
                "",
                "no quoted sentence; a fact without its sentence cannot be checked.")),
        rejected);
  }

  @Test
  void rowsWithoutCaseFactCoderOrValueAreRejected() throws IOException {
    CodedFacts coded =
        read(
            HEADER,
            ",violence,yes,Said so.,AB",
            "20-1,,yes,Said so.,AB",
            "20-1,violence,yes,Said so.,",
            "20-1,violence,perhaps,Said so.,AB",
            "20-1,violence,,Said so.,AB");
    assertEquals(List.of(), coded.facts());
    assertEquals(5, coded.files().getFirst().rejected());
    assertEquals(
        List.of("report or file number", "fact", "coder", "value", "value"),
        rejected.stream().map(Rejected::column).toList());
    assertEquals("perhaps", rejected.get(3).value());
  }

  @Test
  void aReportColumnThatHoldsNoReportNumberIsRejected() throws IOException {
    CodedFacts coded = read("report,fact,value,quote,coder", "see file,violence,yes,Said so.,AB");
    assertEquals(List.of(), coded.facts());
    assertEquals("see file", rejected.getFirst().value());
  }

  @Test
  void originsAreTheCodersOwnWords() throws IOException {
    CodedFacts coded =
        read(
            HEADER,
            "20-1,origin,Traffic Stop,Stopped for a tail light.,AB",
            "20-2,origin,buy_bust,An officer bought.,AB",
            "20-3,origin,Tip line,A caller said.,AB",
            "20-4,origin,unknown,It does not say.,AB");
    assertEquals(Set.of("buy-bust", "tip line", "traffic stop"), coded.words("origin"));
    assertEquals(Set.of("origin"), coded.names());
    assertEquals(new CodedValue.CannotTell(), coded.facts().getLast().value());
  }

  @Test
  void conductAndSubstanceAreWordsTooButYesIsNone() throws IOException {
    CodedFacts coded =
        read(
            HEADER,
            "20-1,conduct,Distribution,He sold it.,AB",
            "20-1,substance,fentanyl,The pills field-tested.,AB",
            "20-1,conduct,yes,He sold it.,AB");
    assertEquals(
        List.of(new CodedValue.Word("distribution"), new CodedValue.Word("fentanyl")),
        coded.facts().stream().map(CodedFact::value).toList());
    assertEquals(
        "not a value of \"conduct\"; expected a word as traffic stop or warrant, or unknown.",
        rejected.getFirst().reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violence in this incident",
        "Violence in this incident",
        "violence_in_this_incident",
        "violence-in-this-incident"
      })
  void factsAreNamedAsRulebooksNameThem(String written) throws IOException {
    CodedFacts coded = read(HEADER, "20-1," + written + ",no,Nobody was hurt.,AB");
    assertEquals(Set.of("violence in this incident"), coded.names());
  }

  @Test
  void equalRowsAreCountedAndKeptOnceAcrossFiles() throws IOException {
    String row = "20-1,violence,yes,Said so.,AB";
    Path one = file("one.csv", HEADER, row, row);
    Path two = file("two.csv", HEADER, row);
    CodedFacts coded = CodedFacts.read(List.of(one, two), rejected::add);
    assertEquals(1, coded.facts().size());
    assertEquals(
        List.of(1L, 1L), coded.files().stream().map(file -> file.duplicateRows()).toList());
  }

  @Test
  void socialSecurityNumbersInSentencesAreMasked() throws IOException {
    CodedFacts coded = read(HEADER, "20-1,violence,yes,He gave 900-12-3456 as his.,AB");
    assertEquals("He gave ***-**-**** as his.", coded.facts().getFirst().sentence());
  }

  @Test
  void oneAnswerIsTheFact() throws IOException {
    FactOfCase fact = find(read(HEADER, "20-16872,violence,no,Nobody.,AB"));
    assertInstanceOf(FactOfCase.Coded.class, fact);
    assertEquals(
        new CodedValue.Truth(false),
        fact instanceof FactOfCase.Coded coded ? coded.value() : new CodedValue.CannotTell());
  }

  @Test
  void codersWhoDisagreeMakeItUnknownAndBothSentencesStay() throws IOException {
    CodedFacts coded =
        read(
            HEADER,
            "20-16872,violence,yes,He was pushed.,AB",
            "KC20016872,violence,no,Nobody was hurt.,CD");
    FactOfCase fact = find(coded);
    assertEquals(new FactOfCase.Unknown("coders disagree", coded.facts()), fact);
    assertEquals(
        List.of("He was pushed.", "Nobody was hurt."),
        fact.answers().stream().map(CodedFact::sentence).toList());
  }

  @Test
  void aStatementThatDoesNotTellIsUnknownAndNotNo() throws IOException {
    FactOfCase fact = find(read(HEADER, "20-16872,violence,unknown,It ends there.,AB"));
    assertEquals(
        "the statement does not tell", fact instanceof FactOfCase.Unknown u ? u.why() : "");
  }

  @Test
  void oneCoderWithTwoAnswersIsNoSecondCoder() throws IOException {
    CodedFacts coded =
        read(HEADER, "20-16872,violence,yes,He was pushed.,AB", "20-16872,violence,no,Nobody.,AB");
    FactOfCase fact = find(coded);
    assertEquals("one coder gave two answers", fact instanceof FactOfCase.Unknown u ? u.why() : "");
    assertEquals(List.of(), coded.doubleCoded());
  }

  @Test
  void casesAreListedWithTheirFacts() throws IOException {
    CodedFacts coded =
        read(
            HEADER,
            "20-16872,violence,yes,He was pushed.,AB",
            "20-16872,origin,warrant,A warrant was served.,AB");
    assertEquals(
        Set.of("origin", "violence"), List.copyOf(coded.byCase().values()).getFirst().keySet());
    assertEquals(Optional.empty(), coded.find(REPORT, "buy-bust"));
    assertFalse(coded.byCase().containsKey(new CaseKey.OfFile("20-16872")));
  }

  private FactOfCase find(CodedFacts coded) {
    return coded.find(REPORT, "violence").orElseThrow();
  }

  private CodedFacts read(String header, String... rows) throws IOException {
    return CodedFacts.read(List.of(file("coded.csv", header, rows)), rejected::add);
  }

  private Path file(String name, String header, String... rows) throws IOException {
    return Files.writeString(
        dir.resolve(name), header + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
  }
}
