package org.evenhand.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.evenhand.app.publication.PublishedReport;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// `public/report.json` and its schema. Null is written out: "not shown" is not "not there".
final class ReportJson {
  static final String SCHEMA = "report.schema.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReportJson() {}

  static void write(PublishedReport report, Path folder) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    String json =
        MAPPER
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(report);
    Files.writeString(folder.resolve("report.json"), json + "\n", StandardCharsets.UTF_8);
    try (InputStream schema = ReportJson.class.getResourceAsStream(SCHEMA)) {
      if (schema == null) {
        throw new IllegalStateException("The schema is not on the class path: " + SCHEMA);
      }
      Files.write(folder.resolve(SCHEMA), schema.readAllBytes());
    }
  }
}
