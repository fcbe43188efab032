package org.evenhand.app.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenhand.app.report.Schemas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class QualityJsonTest {
  @TempDir private Path folder;

  @Test
  void whatIsWrittenMeetsItsSchema() throws IOException {
    QualityJson.write(made(), folder);
    JsonNode schema = read("quality.schema.json");
    JsonNode quality = read("quality.json");
    assertEquals(List.of(), Schemas.problems(schema, quality, "quality"));
    assertTrue(quality.at("/clusterPairs/f1/low").isNumber());
    assertTrue(quality.at("/groups/0/groups/1/tooFew").isString());
  }

  @Test
  void truthAsLabelsMeetsItToo() throws IOException {
    Truth labels = new Truth.Labels(new int[] {0}, new int[] {1}, new boolean[] {true});
    QualityJson.write(Quality.of(Given.clusters(0, 0, 1), labels, List.of()), folder);
    JsonNode quality = read("quality.json");
    assertEquals(List.of(), Schemas.problems(read("quality.schema.json"), quality, "quality"));
    assertTrue(quality.at("/bcubed/f1/value").isNull());
    assertEquals(
        "the truth is a list of pairs, not persons", quality.at("/bcubed/f1/why").asString());
  }

  @Test
  void theSameLinkageGivesTheSameBytesInAnyLocale() {
    String once = QualityJson.text(made());
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertEquals(once, QualityJson.text(made()));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Quality made() {
    Given.Made made = Given.made(3, 100);
    int[] sex = new int[made.persons().length];
    Arrays.setAll(sex, i -> made.persons()[i] % 20 == 0 ? 2 : 1);
    return Quality.of(
        made.linked(),
        new Truth.Persons(made.persons()),
        List.of(new Grouping("sex", sex, List.of("", "F", "M"))));
  }

  private JsonNode read(String name) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(folder.resolve(name)));
  }
}
