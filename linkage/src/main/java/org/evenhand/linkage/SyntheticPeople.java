package org.evenhand.linkage;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.evenhand.linkage.synthetic.Attribute;
import org.evenhand.linkage.synthetic.Chances;
import org.evenhand.linkage.synthetic.Mention;
import org.evenhand.linkage.synthetic.Register;

/// Records about invented persons, with the errors that records have, and with truth. The same
/// settings give the same records on every machine. A record is made when it is read, so that any
/// number of them needs no memory, and a part can be read without the rest. The records of one
/// person lie scattered. Nobody is real: names are combined by chance; cities, telephone numbers,
/// e-mail addresses and identifiers cannot exist.
///
/// @param records how many, at least 1
/// @param errorsOfRace factors of the rates for people of a race (`W`, `B`, `H`, `A`, `I`), 1 for
///   those not named
public record SyntheticPeople(
    Layout layout,
    int records,
    long seed,
    Population population,
    ErrorRates rates,
    Map<String, Double> errorsOfRace) {

  /// The letters of column `race`.
  public static final List<String> RACES = List.of("W", "B", "H", "A", "I");

  /// Which columns there are, in this order.
  public enum Layout {
    /// Every field that links, then race and sex for evaluation.
    FULL,
    /// The five fields of the speed benchmark.
    SPEED;

    List<Attribute> attributes() {
      return switch (this) {
        case FULL -> List.of(Attribute.values());
        case SPEED ->
            List.of(
                Attribute.SURNAME,
                Attribute.GIVEN_NAME,
                Attribute.BIRTH_DATE,
                Attribute.POSTCODE,
                Attribute.CITY);
      };
    }

    /// The columns' headings.
    public List<String> headings() {
      return attributes().stream().map(Attribute::heading).toList();
    }

    /// The rates of error that go with it if none are given.
    public ErrorRates rates() {
      return switch (this) {
        case FULL -> ErrorRates.typical();
        case SPEED -> ErrorRates.speed();
      };
    }
  }

  /// Who there is.
  ///
  /// @param recordsPerPerson mean, from 1 to 100; how many a person has is geometrically
  ///   distributed
  /// @param twins share of people who are a twin and live with the other: same surname, birth date
  ///   and address
  /// @param namesakes share of people who are Jr or Sr and live with the other: same name and
  ///   address
  public record Population(double recordsPerPerson, double twins, double namesakes) {
    public Population {
      if (!(recordsPerPerson >= 1 && recordsPerPerson <= 100)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "A person has %s records on average; it must be between 1 and 100.",
                recordsPerPerson));
      }
      if (!(twins >= 0 && namesakes >= 0 && 1.5 * twins + namesakes <= 1)) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Twins are %s and namesakes %s of the people. Neither may be negative, and with a"
                    + " parent for each pair of twins they may not be more than everybody.",
                twins,
                namesakes));
      }
    }

    /// Three records a person, one in a hundred a twin, one in fifty a Jr or Sr.
    public static Population usual() {
      return new Population(3, 0.01, 0.02);
    }
  }

  /// Told each record in turn.
  @FunctionalInterface
  public interface Reader {
    /// @param record its position, from 0
    /// @param person whom it is about, from 0: the truth
    /// @param cells one for each heading, empty where nothing is written; of use only until the
    ///   method returns. None holds a comma, a quotation mark or a line end
    void read(int record, int person, List<? extends CharSequence> cells);
  }

  public SyntheticPeople {
    errorsOfRace = Map.copyOf(errorsOfRace);
    if (records < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d records were asked for; at least 1 is needed.", records));
    }
    for (Map.Entry<String, Double> each : errorsOfRace.entrySet()) {
      if (!RACES.contains(each.getKey())) {
        throw new IllegalArgumentException(
            "Errors were set for race \"" + each.getKey() + "\"; the races are " + RACES + ".");
      }
      rates.scaled(each.getValue());
    }
  }

  /// With the layout's own rates and the usual population.
  public static SyntheticPeople of(Layout layout, int records, long seed) {
    return new SyntheticPeople(layout, records, seed, Population.usual(), layout.rates(), Map.of());
  }

  /// The same people with other errors.
  public SyntheticPeople withRates(ErrorRates other) {
    return new SyntheticPeople(layout, records, seed, population, other, errorsOfRace);
  }

  /// Other people.
  public SyntheticPeople withPopulation(Population other) {
    return new SyntheticPeople(layout, records, seed, other, rates, errorsOfRace);
  }

  /// The same people, those of one race with more errors, or fewer.
  public SyntheticPeople withErrorsOfRace(String race, double factor) {
    Map<String, Double> factors = new HashMap<>(errorsOfRace);
    factors.put(race, factor);
    return new SyntheticPeople(layout, records, seed, population, rates, factors);
  }

  /// How many people there are; each has at least one record.
  public int persons() {
    return register().people();
  }

  /// Reads records `from` to `to` − 1. Several threads may read different parts.
  public void read(int from, int to, Reader reader) {
    if (from < 0 || from > to || to > records) {
      throw new IndexOutOfBoundsException(
          String.format(
              Locale.ROOT, "Records %d to %d were asked for; there are %d.", from, to, records));
    }
    Register register = register();
    Mention mention = register.mention();
    List<StringBuilder> cells = layout.attributes().stream().map(mention::text).toList();
    for (int record = from; record < to; record++) {
      register.read(record);
      reader.read(record, mention.person(), cells);
    }
  }

  private Register register() {
    Map<String, Chances> byRace = new HashMap<>();
    errorsOfRace.forEach((race, factor) -> byRace.put(race, rates.scaled(factor).chances()));
    return new Register(
        new Register.Population(
            records,
            seed,
            population.recordsPerPerson(),
            population.twins(),
            population.namesakes()),
        layout == Layout.FULL,
        rates.chances(),
        byRace);
  }

  /// All records at once; they must fit into memory.
  public SyntheticTruth truth() {
    return SyntheticTruth.of(this);
  }
}
