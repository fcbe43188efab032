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
public final class ReportJson {
  static final String SCHEMA = "report.schema.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReportJson() {}

  static void write(PublishedReport report, Path folder) throws IOException {
    Files.writeString(folder.resolve("report.json"), text(report), StandardCharsets.UTF_8);
    schema(ReportJson.class, SCHEMA, folder);
  }

  /// The record as JSON, indented, with nulls written out and a line end at its end.
  public static String text(Object published) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return MAPPER
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(published)
        + "\n";
  }

  /// Copies a schema that lies beside a class into the folder.
  public static void schema(Class<?> beside, String name, Path folder) throws IOException {
    try (InputStream schema = beside.getResourceAsStream(name)) {
      if (schema == null) {
        throw new IllegalStateException("The schema is not on the class path: " + name);
      }
      Files.write(folder.resolve(name), schema.readAllBytes());
    }
  }
}
