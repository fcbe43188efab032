package org.evenhand.app.referrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every code has a message that gets it.
final class ReasonCodeTest {
  private static final String CUSTODY =
      "\"status\": \"in custody\", \"since\": \"2026-03-01T21:30:00-06:00\"";
  private static final String CHARGE_NUMBERS =
      "\"statute\": \"579.015\", \"code\": \"579.015-001Y202035\", ";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(value = ReasonCode.class, names = "CLOSED_BY_ORDER", mode = EnumSource.Mode.EXCLUDE)
  void everyCodeIsGivenAndRejectsOrWarnsAsItsNumberSays(ReasonCode code) throws IOException {
    List<Reading> readings = example(code);
    List<Reason> reasons = readings.stream().flatMap(each -> each.reasons().stream()).toList();
    assertTrue(
        reasons.stream().anyMatch(each -> each.code() == code), code + " is not in " + reasons);
    if (code.rejects()) {
      assertTrue(readings.stream().anyMatch(Reading.Rejected.class::isInstance));
    } else {
      readings.forEach(each -> assertInstanceOf(Reading.AcceptedWithWarnings.class, each));
    }
  }

  @Test
  void codesAreUniqueSentencesAndInTheReference() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("evenhand.root"), "docs/reference/referral-reasons.md"));
    Set<String> seen = new HashSet<>();
    for (ReasonCode each : ReasonCode.values()) {
      assertTrue(seen.add(each.code()), each.code());
      assertTrue(each.code().matches("R\\d\\d") && each.sentence().endsWith("."), each.code());
      String row = "| " + each.code() + " | " + each.sentence() + " |";
      assertTrue(page.contains(row), row);
    }
    long rows = page.lines().filter(line -> line.matches("\\| R\\d\\d \\|.*")).count();
    assertEquals(ReasonCode.values().length, rows);
  }

  @Test
  void everyColumnAndFieldIsInTheReference() throws IOException {
    String page =
        Files.readString(
            Path.of(System.getProperty("evenhand.root"), "docs/reference/referral-messages.md"));
    ReferralRows.columns().forEach(each -> assertTrue(page.contains("`" + each + "`"), each));
    Draft.REFERRAL.forEach(each -> assertTrue(page.contains("`" + each + "`"), each));
    Draft.LISTS
        .values()
        .forEach(
            fields -> fields.forEach(each -> assertTrue(page.contains("`" + each + "`"), each)));
  }

  private List<Reading> example(ReasonCode code) throws IOException {
    return switch (code) {
      case UNREADABLE -> json("", "{\"agency\":");
      case TOO_LARGE ->
          List.of(ReferralJson.read(new byte[ReferralJson.LARGEST_MESSAGE + 1], Given.ARRIVAL));
      case TOO_MANY_PARTS ->
          changed(
              "\"laboratory\": [",
              "\"laboratory\": ["
                  + String.join(",", Collections.nCopies(Draft.MOST_PARTS, "{\"item\": \"x\"}"))
                  + ",");
      case FORBIDDEN_XML -> xml("<!DOCTYPE a><a/>");
      case ANOTHER_MESSAGE -> xml("<a/>");
      case FIELD_TWICE -> changed("\"class\": \"D\"", "\"class\": \"D\", \"class\": \"D\"");
      case WRONG_TYPE -> changed("\"D\"", "4");
      case NO_REPORT_NUMBER -> changed("KC26012345", " ");
      case NO_AGENCY -> changed("\"agency\": \"us-mo-kansas-city\"", "\"agency\": \"\"");
      case AGENCY_NOT_ALLOWED -> changed("us-mo-kansas-city", "us-mo-elsewhere");
      case ANOTHER_OFFICE -> changed("us-mo-095", "us-mo-047");
      case NO_CHARGE ->
          List.of(
              Given.json(
                  Given.WHOLE.replaceFirst(
                      "(?s)\"charges\": \\[.*?],\\s*\"persons\"", "\"charges\": [], \"persons\"")));
      case NO_DEFENDANT -> changed("\"defendant\"", "\"other\"");
      case EMPTY_CHARGE -> changed(CHARGE_NUMBERS + "\"description\": \"Possession\",", "");
      case TEXT_TOO_LONG -> changed("Sampleton", "x".repeat(Checks.LONGEST_TEXT + 1));
      case CONTRADICTING_ROWS ->
          rows("1,us-mo-kansas-city,2026-01-01,579.015", "1,us-mo-kansas-city,2026-01-02,579.015");
      case BROKEN_ROW -> rows("1,us-mo-kansas-city");
      case REFUSED_ARCHIVE ->
          ReferralFiles.readAll(badZip(), "in.zip", Given.ARRIVAL, folder).firstEntry().getValue();
      case CLOSED_BY_ORDER ->
          throw new IllegalArgumentException("Reception gives it, see ReceptionTest");
      case UNREADABLE_DATE -> changed("1990-07-04", "7/4/90");
      case UNREADABLE_TIME -> changed("2026-03-01T21:30:00-06:00", "last night");
      case NO_OFFENSE_DATE -> changed("\"from\": \"2026-02-28\", ", "");
      case DATES_REVERSED -> changed("\"to\": \"2026-03-01\"", "\"to\": \"2026-02-01\"");
      case AFTER_RECEIPT -> changed("1990-07-04", "2062-07-04");
      case CUSTODY_NOT_KNOWN -> changed(CUSTODY, "");
      case NO_CUSTODY_TIME -> changed(CUSTODY, "\"status\": \"in custody\"");
      case UNKNOWN_WORD -> changed("felony", "heavy");
      case UNKNOWN_FIELD -> changed("\"beat\"", "\"beet\"");
      case NO_BIRTH_DATE -> changed("\"birthDate\": \"1990-07-04\",", "");
      case NO_NARRATIVE -> changed("On 28 February I saw Ann Sample.\\nShe ran.", "");
      case SOCIAL_SECURITY_NUMBER -> changed("\"middle\": \"Q\"", "\"ssn\": \"1\"");
      case CONTROL_CHARACTERS -> changed("She ran", "She\\u0000 ran");
      case NO_NAME -> changed("\"surname\": \"Kim\", ", "");
      case DESCRIPTION_ONLY -> changed(CHARGE_NUMBERS, "");
      case ROW_REPEATED ->
          rows("1,us-mo-kansas-city,2026-01-01,579.015", "1,us-mo-kansas-city,2026-01-01,579.015");
      case PERSON_REPEATED -> xml(NIEM.replace("<!-- again -->", PERSON.replace("p1", "p2")));
      case BROKEN_REFERENCE ->
          xml(
              NIEM.replace(
                  "<n:PersonReference s:ref=\"p1\"/>", "<n:PersonReference s:ref=\"p9\"/>"));
      case NO_SUCH_PERSON -> changed("[1]", "[1, 9]");
    };
  }

  private static List<Reading> changed(String from, String to) {
    assertTrue(Given.WHOLE.contains(from), from);
    return List.of(Given.json(Given.WHOLE.replace(from, to)));
  }

  private static List<Reading> json(String before, String message) {
    return List.of(Given.json(before + message));
  }

  private static List<Reading> xml(String message) {
    return List.of(NiemReferral.read(message.getBytes(StandardCharsets.UTF_8), Given.ARRIVAL));
  }

  private List<Reading> rows(String... rows) throws IOException {
    Path file = folder.resolve("drop.csv");
    Files.writeString(
        file,
        "report number,agency,offense date,statute,defendant name\n"
            + String.join(",\"A, B\"\n", rows)
            + ",\"A, B\"\n");
    return ReferralRows.read(file, "drop.csv", Given.ARRIVAL);
  }

  private Path badZip() throws IOException {
    return Files.write(folder.resolve("in.zip"), new byte[] {'P', 'K', 3, 4, 0});
  }

  private static final String PERSON =
      """
      <d:EntityPerson><d:Person s:id="p1"><n:PersonBirthDate><n:Date>1990-01-02</n:Date></n:PersonBirthDate>
        <n:PersonName><n:PersonSurName>Sample</n:PersonSurName></n:PersonName>
        <j:PersonAugmentation><j:PersonFBIIdentification><n:IdentificationID>7</n:IdentificationID>
        </j:PersonFBIIdentification></j:PersonAugmentation></d:Person>
        <j:IncidentSubject><n:RoleOfPersonReference s:ref="p1"/></j:IncidentSubject></d:EntityPerson>
      """;

  private static final String NIEM =
      """
      <c:ChargeReferral xmlns:c="http://ojbc.org/IEPD/Exchange/ChargeReferral/1.0"
          xmlns:n="http://niem.gov/niem/niem-core/2.0" xmlns:l="http://usdoj.gov/leisp/lexs/3.1"
          xmlns:d="http://usdoj.gov/leisp/lexs/digest/3.1" xmlns:s="http://niem.gov/niem/structures/2.0"
          xmlns:j="http://niem.gov/niem/domains/jxdm/4.0">
        <l:DataOwnerIdentifier><l:ORI>MOKPD0000</l:ORI></l:DataOwnerIdentifier>
        <l:DataItemID>26-7</l:DataItemID>
        <n:Activity s:id="o"><n:ActivityCategoryText>Offense</n:ActivityCategoryText>
          <n:ActivityDescriptionText>Possession</n:ActivityDescriptionText></n:Activity>
      """
          + PERSON
          + """
            <!-- again -->
            <n:ResidenceAssociation><n:PersonReference s:ref="p1"/></n:ResidenceAssociation>
          </c:ChargeReferral>
          """;
}
