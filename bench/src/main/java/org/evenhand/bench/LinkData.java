package org.evenhand.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.people.Mapping;
import org.evenhand.app.people.People;
import org.evenhand.app.people.PeopleFiles;
import org.evenhand.linkage.BlockCount;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Model;
import org.evenhand.linkage.Settings;
import org.evenhand.linkage.SyntheticPeople;

/// Generated people as a CSV file, whom each record is about, and the same with the number of each
/// record's block under each blocking rule, so that Splink or plain SQL can compare the same pairs:
///
/// - `people-N.csv`: record, surname, given name, birth date, postcode, city
/// - `people-N-blocks.csv`: the same with `unique_id` and `block_1` to `block_R`
/// - `people-N-splink.json`: settings for Splink 4 on DuckDB, with the rules `l.block_1 =
///   r.block_1`
///
/// @param csv to link
/// @param persons for each record its person
record LinkData(Path csv, int[] persons, int records) {
  static LinkData of(int records, Path folder) throws IOException {
    Path csv = Files.createDirectories(folder).resolve("people-" + records + ".csv");
    int[] persons = new int[records];
    SyntheticPeople people = LinkBench.people(records);
    Path partial = csv.resolveSibling(csv.getFileName() + ".partial");
    try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
      out.write("record," + String.join(",", people.layout().headings()) + "\n");
      people.read(
          0,
          records,
          (record, person, cells) -> {
            persons[record] = person;
            try {
              out.write("r" + record);
              for (CharSequence cell : cells) {
                out.append(',').append(cell);
              }
              out.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Files.move(partial, csv, StandardCopyOption.REPLACE_EXISTING);
    return new LinkData(csv, persons, records);
  }

  /// Writes the blocks and Splink's settings, and returns the former.
  Path exportBlocks() throws IOException {
    People people = PeopleFiles.read(List.of(csv), Mapping.NONE, Progress.SILENT);
    Model model = Linkage.defaultModel(people.records());
    List<int[]> blocks = Linkage.blocks(people.records(), model, Settings.DEFAULT);
    List<BlockCount> counts = Linkage.count(people.records(), model, Settings.DEFAULT);
    String base = csv.getFileName().toString().replace(".csv", "");
    Path file = csv.resolveSibling(base + "-blocks.csv");
    List<String> rules =
        IntStream.rangeClosed(1, blocks.size()).mapToObj(r -> "block_" + r).toList();
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        Stream<String> lines = Files.lines(csv, StandardCharsets.UTF_8)) {
      Iterator<String> each = lines.iterator();
      out.write(
          each.next().replaceFirst("^record", "unique_id") + "," + String.join(",", rules) + "\n");
      for (int i = 0; i < records; i++) {
        out.write(each.next());
        for (int[] ofRule : blocks) {
          out.append(',').append(ofRule[i] == 0 ? "" : Integer.toString(ofRule[i]));
        }
        out.write('\n');
      }
    }
    Files.writeString(csv.resolveSibling(base + "-splink.json"), splink(rules, counts));
    return file;
  }

  private static String splink(List<String> rules, List<BlockCount> counts) {
    String blocking =
        IntStream.range(0, rules.size())
            .mapToObj(r ->
                "    {\"blocking_rule\": \"l.%1$s = r.%1$s\", \"sql_dialect\": \"duckdb\"}"
                    .formatted(rules.get(r)))
            .collect(Collectors.joining(",\n"));
    String meaning =
        IntStream.range(0, rules.size())
            .mapToObj(r -> "    \"%s\": \"%s\"".formatted(rules.get(r), counts.get(r).rule()))
            .collect(Collectors.joining(",\n"));
    return """
    {
      "link_type": "dedupe_only",
      "unique_id_column_name": "unique_id",
      "sql_dialect": "duckdb",
      "blocking_rules_to_generate_predictions": [
    %s
      ],
      "comparisons": [
    %s
      ],
      "_meaning_of_the_blocks": {
    %s
      }
    }
    """
        .formatted(blocking, comparisons(), meaning);
  }

  private static String comparisons() {
    return List.of("surname", "given_name", "birth_date", "postcode", "city").stream()
        .map(LinkData::comparison)
        .collect(Collectors.joining(",\n"));
  }

  private static String comparison(String column) {
    return """
    {"output_column_name": "%1$s", "comparison_levels": [
      {"sql_condition": "%1$s_l IS NULL OR %1$s_r IS NULL", "is_null_level": true},
      {"sql_condition": "%1$s_l = %1$s_r", "tf_adjustment_column": "%1$s"},
      {"sql_condition": "jaro_winkler_similarity(%1$s_l, %1$s_r) >= 0.92"},
      {"sql_condition": "ELSE"}]}\
    """
        .formatted(column);
  }
}
