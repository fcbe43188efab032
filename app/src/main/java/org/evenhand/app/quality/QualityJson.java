package org.evenhand.app.quality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// `quality.json` and its schema. Null is written out, with `why` beside it.
public final class QualityJson {
  static final String SCHEMA = "quality.schema.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private QualityJson() {}

  /// Writes both files into the folder.
  public static void write(Quality quality, Path folder) throws IOException {
    Files.writeString(folder.resolve("quality.json"), text(quality), StandardCharsets.UTF_8);
    try (InputStream schema = QualityJson.class.getResourceAsStream(SCHEMA)) {
      if (schema == null) {
        throw new IllegalStateException("The schema is not on the class path: " + SCHEMA);
      }
      Files.write(folder.resolve(SCHEMA), schema.readAllBytes());
    }
  }

  static String text(Quality quality) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return MAPPER
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
            .writeValueAsString(quality)
        + "\n";
  }
}
