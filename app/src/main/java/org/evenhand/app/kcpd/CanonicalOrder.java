package org.evenhand.app.kcpd;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.kcpd.PoliceReports.Arrestees;
import org.evenhand.app.kcpd.PoliceReports.Columns;
import org.evenhand.app.kcpd.PoliceReports.Dictionaries;
import org.evenhand.app.kcpd.PoliceReports.PersonAsWritten;

/// Takes what was gathered in the order of rows into an order that rows do not influence: reports
/// by number, texts and sets by what they say, and only those still in use.
final class CanonicalOrder {
  private static final Comparator<List<String>> SETS =
      Comparator.comparing((List<String> set) -> String.join("\u0000", set));

  private final ReportTable table;
  private final int[] order;
  private final long[] sortedKeys;
  private final String[] otherNumbers;

  private CanonicalOrder(ReportTable table) {
    this.table = table;
    this.sortedKeys = table.keys.keys();
    ReportNumbers.Ranks ranks = table.numbers.ranks();
    this.otherNumbers = ranks.sorted();
    for (int i = 0; i < sortedKeys.length; i++) {
      sortedKeys[i] = ranks.toSorted(sortedKeys[i]);
    }
    Arrays.sort(sortedKeys);
    this.order = new int[sortedKeys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = table.keys.find(ranks.toMet(sortedKeys[i]));
    }
    table.keys.clear();
  }

  /// Empties the table.
  static PoliceReports of(List<SourceFile> files, ReportTable table) {
    table.forgetRows();
    return new CanonicalOrder(table).reports(files);
  }

  private PoliceReports reports(List<SourceFile> files) {
    KcpdCodes codes = table.codes;
    Renumbered<PersonAsWritten> people = people();
    Arrestees arrestees = arrestees(people.newCode());
    Renumbered<String> divisions = texts(codes.division);
    Renumbered<String> beats = texts(codes.beat);
    Renumbered<String> cities = texts(codes.city);
    int[] ibrs = table.ibrs.drain(order);
    int[] offenses = table.offenses.drain(order);
    int[] involvement = table.involvement.drain(order);
    Renumbered<List<String>> ibrsSets = sets(table.ibrsSets, codes.ibrs, ibrs);
    Renumbered<List<String>> offenseSets = sets(table.offenseSets, codes.offense, offenses);
    Renumbered<List<String>> tokenSets = sets(table.tokenSets, codes.tokens, involvement);
    Columns columns =
        new Columns(
            sortedKeys,
            otherNumbers,
            table.offenseDay.drain(order),
            table.reportedDay.drain(order),
            table.place.drain(order),
            table.longitude.drain(order),
            table.latitude.drain(order),
            ibrsSets.apply(ibrs),
            offenseSets.apply(offenses),
            tokenSets.apply(involvement),
            table.line.drain(order),
            table.flags.drain(order));
    Dictionaries dictionaries =
        new Dictionaries(
            divisions.values(),
            beats.values(),
            cities.values(),
            divisions.apply(placeParts(0)),
            beats.apply(placeParts(1)),
            cities.apply(placeParts(2)),
            ibrsSets.values(),
            offenseSets.values(),
            tokenSets.values(),
            people.values());
    return new PoliceReports(files, columns, dictionaries, arrestees);
  }

  private static Renumbered<String> texts(TextCodes texts) {
    int fixed = TextCodes.DISAGREE + 1;
    return Renumbered.of(
        IntStream.range(0, texts.size()),
        texts.size(),
        fixed,
        texts::text,
        Comparator.naturalOrder());
  }

  private static Renumbered<List<String>> sets(CodeSets sets, TextCodes texts, int[] used) {
    return Renumbered.of(
        Arrays.stream(used).distinct(),
        sets.size(),
        1,
        set -> sets.get(set).stream().map(texts::text).sorted().toList(),
        SETS);
  }

  private Renumbered<PersonAsWritten> people() {
    return Renumbered.of(
        IntStream.range(0, table.people.size()),
        table.people.size(),
        0,
        this::person,
        Comparator.comparing(PersonAsWritten::race)
            .thenComparing(PersonAsWritten::sex)
            .thenComparing(PersonAsWritten::age));
  }

  private PersonAsWritten person(int triple) {
    List<Integer> parts = table.people.get(triple);
    KcpdCodes codes = table.codes;
    return new PersonAsWritten(
        codes.race.text(parts.get(0)), codes.sex.text(parts.get(1)), codes.age.text(parts.get(2)));
  }

  private int[] placeParts(int part) {
    return IntStream.range(0, table.places.size())
        .map(place -> table.places.get(place).get(part))
        .toArray();
  }

  private Arrestees arrestees(int[] newPerson) {
    int[] rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    int[] oldPerson = new int[newPerson.length];
    for (int person = 0; person < newPerson.length; person++) {
      oldPerson[newPerson[person]] = person;
    }
    long[] keys = table.arrestees.keys();
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) rank[(int) (keys[i] >>> 32)] << 32 | newPerson[(int) keys[i]];
    }
    Arrays.sort(keys);
    int[] met = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      long report = order[(int) (keys[i] >>> 32)];
      met[i] = table.arrestees.find(report << 32 | oldPerson[(int) keys[i]]);
    }
    table.arrestees.clear();
    return new Arrestees(keys, table.arresteeLine.drain(met), table.arresteeFile.drain(met));
  }
}
