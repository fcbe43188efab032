package org.evenhand.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `report` writes is what its schema says, checked with the few keywords the schema uses.
final class ReportSchemaTest {
  @TempDir Path folder;

  @Test
  void theReportMeetsItsSchema() throws IOException {
    JsonNode schema = report();
    assertEquals(
        List.of(), Schemas.problems(schema, CommandRun.json(folder.resolve("out")), "report"));
  }

  @Test
  void aFieldTooManyOrTooFewOrOfAnotherTypeIsFound() throws IOException {
    JsonNode schema = report();
    ObjectNode broken = (ObjectNode) CommandRun.json(folder.resolve("out"));
    broken.put("surplus", 1);
    broken.remove("asOf");
    broken.put("synthetic", "no");
    assertEquals(
        List.of(
            "report: asOf is missing",
            "report.synthetic is no boolean",
            "report: surplus is not in the schema"),
        Schemas.problems(schema, broken, "report").stream()
            .sorted(
                java.util.Comparator.comparing((String s) -> s.contains("surplus"))
                    .thenComparing(s -> s.contains("synthetic")))
            .toList());
  }

  @Test
  void aHeaderWithoutRowsIsSaidAndLeavesWithFour() throws IOException {
    Path empty = folder.resolve("header.csv");
    Files.writeString(
        empty,
        "report_no,reported_date,offense,ibrs,area,involvement,race,sex,age,firearm_used_flag\n");
    CommandRun run = CommandRun.report(folder.resolve("none"), empty);
    assertEquals(4, run.exit(), run.err());
    assertEquals(
        "header.csv: it has a header and no rows; expected a row a person.", run.err().strip());
  }

  private JsonNode report() throws IOException {
    Path rows = folder.resolve("rows.csv");
    Files.writeString(
        rows,
        """
        report_no,reported_date,from_date,offense,ibrs,city,area,involvement,race,sex,age,firearm_used_flag,location
        KC21000001,2021-03-04,2021-03-04,Stolen Auto,35A,KANSAS CITY,EPD,ARR SUS,B,M,35,False,
        KC21000002,2021-08-05,2021-08-05,Stolen Auto,35A,KANSAS CITY,NPD,ARR SUS,W,F,30,True,
        """);
    assertEquals(0, CommandRun.report(folder.resolve("out"), rows).exit());
    JsonNode schema =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(folder.resolve("out/public/report.schema.json")));
    assertFalse(schema.path("required").isEmpty());
    return schema;
  }
}
