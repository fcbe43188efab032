package org.evenhand.app.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about columns in advance; every other column is recognised by itself.
///
/// @param given in the order in which it was written
/// @param recordUnlessNamed a column that names the records of a file that has no column `record`;
///   empty where there is none
public record Mapping(List<Given> given, String recordUnlessNamed) {
  /// Nothing is said in advance.
  public static final Mapping NONE = new Mapping(List.of(), "");

  private static final Pattern ENTRY =
      Pattern.compile("\\s*([^=,\"]*?)\\s*(?:=\\s*(?:\"([^\"]*)\"|([^,\"]*?))\\s*)?(?:,|$)");

  public Mapping {
    given = List.copyOf(given);
  }

  /// One column and its use.
  ///
  /// @param column as the header spells it, case and punctuation ignored; or `#3` for the third
  ///   column
  public record Given(Use use, String column) {}

  /// Reads text such as `surname=lname_c1,birth_date=dob,ignore=age`. A column whose name holds a
  /// comma stands in double quotes.
  ///
  /// @throws UnusableMappingException with a sentence for each entry that says nothing usable
  public static Mapping parse(String text) {
    List<Given> given = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!entry.find(at) || entry.start() != at) {
        wrong.add(
            "\"%s\" cannot be read; expected USE=COLUMN, several separated by commas."
                .formatted(text.substring(at)));
        break;
      }
      read(entry, given, wrong);
      at = entry.end();
    }
    if (!wrong.isEmpty()) {
      throw new UnusableMappingException(String.join("\n", wrong));
    }
    return new Mapping(given, "");
  }

  /// The same with a column that holds the person as known from elsewhere.
  public Mapping withTruth(String column) {
    return with(new Given(Use.TRUTH, column));
  }

  /// The same with what a file of labelled pairs says about the records' names.
  public Mapping withPairs(LabelledPairs pairs) {
    return new Mapping(given, pairs.recordColumn());
  }

  private Mapping with(Given one) {
    return new Mapping(Stream.concat(given.stream(), Stream.of(one)).toList(), recordUnlessNamed);
  }

  private static void read(Matcher entry, List<Given> given, List<String> wrong) {
    String word = entry.group(1);
    String column =
        Optional.ofNullable(entry.group(2))
            .or(() -> Optional.ofNullable(entry.group(3)))
            .orElse("");
    if (word.isEmpty() && column.isEmpty()) {
      return;
    }
    Optional<Use> use = Use.find(word);
    if (column.isBlank()) {
      wrong.add(
          "\"%s\" names no column; expected USE=COLUMN, for instance surname=last_name."
              .formatted(entry.group().strip()));
    } else if (use.isPresent()) {
      given.add(new Given(use.get(), column.strip()));
    } else if (RaceOrSex.find(word).isPresent()) {
      wrong.add(refusal(word, column));
    } else {
      wrong.add(
          "\"%s\" is no use of a column; there are: %s."
              .formatted(word, String.join(", ", words())));
    }
  }

  private static String refusal(String word, String column) {
    Use kept = RaceOrSex.find(word).orElseThrow();
    return "\"%s=%s\": race, sex and ethnic origin never link persons, since a link would then be likelier for some than for others. To measure errors by it, write %s=%s."
        .formatted(word, column, kept.word(), column);
  }

  private static List<String> words() {
    return Arrays.stream(Use.values()).map(Use::word).collect(Collectors.toList());
  }
}
