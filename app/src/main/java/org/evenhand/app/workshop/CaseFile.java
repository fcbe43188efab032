package org.evenhand.app.workshop;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Input;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The facts of one case as a person wrote them down in JSON: `{"firearm in the case": true}`.
///
/// @param name of the file, for messages and as the source of what names none
record CaseFile(String name, Map<String, JsonNode> written) {
  /// A case is a page of facts, not a data file.
  private static final long LARGEST_BYTES = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  CaseFile {
    written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
  }

  /// @throws Refusal where it is not there, not UTF-8, not JSON or no object of facts
  static CaseFile read(Path file) {
    String name = String.valueOf(file.getFileName());
    JsonNode root = parse(name, text(file, name));
    if (!root.isObject()) {
      throw refused(name + " is no object; write {\"name of a fact\": value, …}");
    }
    Map<String, JsonNode> written = new LinkedHashMap<>();
    root.properties().forEach(entry -> written.put(entry.getKey(), entry.getValue()));
    if (written.keySet().stream().anyMatch(String::isBlank)) {
      throw refused(name + " has a fact without a name; write one between the quotes");
    }
    return new CaseFile(name, written);
  }

  private static Refusal refused(String sentence) {
    return Refusal.unreadable(List.of(sentence + "."));
  }

  private static String text(Path file, String name) {
    try {
      if (Files.isDirectory(file)) {
        throw refused(file + " is a folder; give a JSON file with the facts of one case");
      }
      if (Files.size(file) > LARGEST_BYTES) {
        throw refused(
            "%s has %d bytes; at most %d are read: give the facts of one case"
                .formatted(name, Files.size(file), LARGEST_BYTES));
      }
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw refused(file + " does not exist; give a JSON file with the facts of one case");
    } catch (CharacterCodingException e) {
      throw refused(name + " is not in UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw refused(file + " cannot be read: " + e.getMessage());
    }
  }

  private static JsonNode parse(String name, String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw refused(
          "%s line %d, column %d: not JSON: %s"
              .formatted(
                  name,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                  e.getOriginalMessage()));
    }
  }

  /// The facts that are asked for, each read as its input's type says. What cannot be read, or is
  /// not allowed, is a sentence among the problems, and the fact is left out.
  Map<FactName, Fact> facts(Map<FactName, Input> asked, List<String> problems) {
    Map<FactName, Fact> facts = new LinkedHashMap<>();
    written.forEach((fact, node) -> {
      Optional<Input> input = Optional.ofNullable(asked.get(new FactName(fact)));
      input
          .flatMap(i -> new WrittenFact(name, i, node).find(problems))
          .ifPresent(read -> facts.put(new FactName(fact), read));
    });
    return facts;
  }

  /// The names written that are none of these.
  List<String> namesBesides(Map<FactName, Input> asked) {
    List<String> besides = new ArrayList<>(written.keySet());
    besides.removeIf(fact -> asked.containsKey(new FactName(fact)));
    return besides;
  }
}
