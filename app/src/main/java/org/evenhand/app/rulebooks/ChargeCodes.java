package org.evenhand.app.rulebooks;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Charge code → statute section → category. With the state's full table it also knows old codes,
/// descriptions and classes; without it the section and the NCIC category are read from the code.
public final class ChargeCodes {
  /// Section, number, Y or N, year, NCIC category.
  private static final Pattern CODE =
      Pattern.compile("([0-9]{1,3}\\.[0-9]{1,4})(?:-[0-9]{1,3}[A-Z]?([0-9]{4})([0-9]{2}))?.*");

  private final Offenses sections;
  private final Offenses categories;
  private final Map<String, StateChargeTable.Entry> table;

  private ChargeCodes(
      Offenses sections, Offenses categories, Map<String, StateChargeTable.Entry> table) {
    this.sections = sections;
    this.categories = categories;
    this.table = Map.copyOf(table);
  }

  /// Without the state's table.
  static ChargeCodes of(Offenses sections, Offenses categories) {
    return new ChargeCodes(sections, categories, Map.of());
  }

  /// These, with the state's full code tables found in the folder or in its `mo-charge-codes`.
  /// Tables of another layout are left alone; none at all is no error.
  ///
  /// @throws java.io.UncheckedIOException if a table is there and cannot be read
  public ChargeCodes withReference(Path reference) {
    return new ChargeCodes(sections, categories, StateChargeTable.read(reference));
  }

  /// How many codes the state's tables gave; 0 without them.
  public int codesInTable() {
    return table.size();
  }

  /// Blanks, case and a trailing dot do not matter. Empty where nothing is known of the code.
  public Optional<ChargeCode> find(String written) {
    String code = key(written);
    Optional<StateChargeTable.Entry> entry = Optional.ofNullable(table.get(code));
    Matcher parts = CODE.matcher(code);
    boolean readable = parts.matches();
    String statute = readable ? parts.group(1) : entry.map(e -> e.statute()).orElse("");
    String ncic = entry.map(e -> e.ncicCode()).orElse("");
    if (ncic.isEmpty() && readable && parts.group(3) != null) {
      ncic = parts.group(3);
    }
    Optional<Offense> section = sections.find(statute);
    Optional<Offense> category = categories.find(withoutZero(ncic));
    Optional<Offense> found = section.or(() -> category);
    return found.map(offense ->
        new ChargeCode(
            code,
            statute,
            offense.category(),
            offense.violent(),
            offense.conduct(),
            entry.flatMap(e -> e.findSubstance()),
            entry.flatMap(e -> e.findRank()),
            entry.map(e -> e.description()).orElse(""),
            entry.map(e -> e.file() + "; ").orElse("") + offense.source()));
  }

  static String key(String written) {
    String code = written.strip().toUpperCase(Locale.ROOT);
    return code.endsWith(".") ? code.substring(0, code.length() - 1).strip() : code;
  }

  private static String withoutZero(String ncic) {
    return ncic.startsWith("0") ? ncic.substring(1) : ncic;
  }
}
