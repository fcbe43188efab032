package org.evenhand.app.kcpd;

import java.util.List;

/// What rows say, gathered by report while files are read. Each value of a report is joined in a
/// way that does not depend on the order of its rows: a blank yields to a value, values that differ
/// become [TextCodes#DISAGREE], dates the earliest, flags the largest, sets their union.
final class ReportTable {
  /// No date, or no point.
  static final int NONE = Integer.MIN_VALUE;

  static final int FIREARM_BITS = 3;
  static final int OFFENSE_DATES_DISAGREE = 4;
  static final int REPORTED_DATES_DISAGREE = 8;
  static final int POINTS_DISAGREE = 16;
  static final int FILE_SHIFT = 8;

  final KcpdCodes codes = new KcpdCodes();
  final ReportNumbers numbers = new ReportNumbers();
  final LongIndex keys = new LongIndex();
  final IntColumn offenseDay = new IntColumn();
  final IntColumn reportedDay = new IntColumn();
  final IntColumn place = new IntColumn();
  final IntColumn longitude = new IntColumn();
  final IntColumn latitude = new IntColumn();
  final IntColumn ibrs = new IntColumn();
  final IntColumn offenses = new IntColumn();
  final IntColumn involvement = new IntColumn();
  final IntColumn line = new IntColumn();
  final IntColumn flags = new IntColumn();

  final Triples places = new Triples();
  final CodeSets ibrsSets = new CodeSets();
  final CodeSets offenseSets = new CodeSets();
  final CodeSets tokenSets = new CodeSets();

  final Triples people = new Triples();

  /// Hashes of all rows, each of every column with its value: 64 bits, so that among a million
  /// different rows two are taken for equal with a probability of 3 in 100 million.
  private LongSet rows = new LongSet();

  final LongIndex arrestees = new LongIndex();
  final IntColumn arresteeLine = new IntColumn();
  final IntColumn arresteeFile = new IntColumn();

  /// The number of a report, added with nothing known if it is new.
  int report(long key, int file, long firstLine) {
    int report = keys.add(key);
    if (report == line.size()) {
      offenseDay.add(NONE);
      reportedDay.add(NONE);
      place.add(0);
      longitude.add(NONE);
      latitude.add(NONE);
      ibrs.add(CodeSets.EMPTY);
      offenses.add(CodeSets.EMPTY);
      involvement.add(CodeSets.EMPTY);
      line.add((int) firstLine);
      flags.add(file << FILE_SHIFT);
    }
    return report;
  }

  /// Whether a row of this hash is the first.
  boolean addRow(long hash) {
    return rows.add(hash);
  }

  /// Gives back the memory for telling rows apart, once all are read.
  void forgetRows() {
    rows = new LongSet();
  }

  void joinOffenseDay(int report, int day) {
    joinDay(offenseDay, report, day, OFFENSE_DATES_DISAGREE);
  }

  void joinReportedDay(int report, int day) {
    joinDay(reportedDay, report, day, REPORTED_DATES_DISAGREE);
  }

  private void joinDay(IntColumn days, int report, int day, int flag) {
    int known = days.get(report);
    if (day == known || day == NONE) {
      return;
    }
    if (known != NONE) {
      flag(report, flag);
    }
    if (known == NONE || day < known) {
      days.set(report, day);
    }
  }

  void joinPlace(int report, int division, int beat, int city) {
    int known = place.get(report);
    int joined = places.join(known, division, beat, city);
    if (joined != known) {
      place.set(report, joined);
    }
  }

  void joinPoint(int report, int lon, int lat) {
    int known = longitude.get(report);
    if (known == NONE) {
      longitude.set(report, lon);
      latitude.set(report, lat);
    } else if (known != lon || latitude.get(report) != lat) {
      flag(report, POINTS_DISAGREE);
    }
  }

  /// @param firearm 0 not known, 1 no, 2 yes
  void joinFirearm(int report, int firearm) {
    int known = flags.get(report);
    if (firearm > (known & FIREARM_BITS)) {
      flags.set(report, (known & ~FIREARM_BITS) | firearm);
    }
  }

  void joinSets(int report, int ibrsSet, int offenseSet, int tokenSet) {
    join(ibrs, ibrsSets, report, ibrsSet);
    join(offenses, offenseSets, report, offenseSet);
    join(involvement, tokenSets, report, tokenSet);
  }

  private static void join(IntColumn column, CodeSets sets, int report, int set) {
    int known = column.get(report);
    int joined = sets.union(known, set);
    if (joined != known) {
      column.set(report, joined);
    }
  }

  void addArrestee(int report, int race, int sex, int age, int file, long firstLine) {
    int person = people.add(race, sex, age);
    int arrestee = arrestees.add((long) report << 32 | person);
    if (arrestee == arresteeLine.size()) {
      arresteeLine.add((int) firstLine);
      arresteeFile.add(file);
    }
  }

  private void flag(int report, int flag) {
    flags.set(report, flags.get(report) | flag);
  }

  /// Distinct triples of codes, numbered; triple 0 is three blanks.
  static final class Triples {
    private static final int MASK = (1 << TextCodes.CODE_BITS) - 1;
    private final LongIndex keys = new LongIndex();

    Triples() {
      keys.add(0);
    }

    int size() {
      return keys.size();
    }

    int add(int first, int second, int third) {
      return keys.add(
          ((long) first << (2 * TextCodes.CODE_BITS))
              | ((long) second << TextCodes.CODE_BITS)
              | third);
    }

    List<Integer> get(int triple) {
      long key = keys.key(triple);
      return List.of(
          (int) (key >>> (2 * TextCodes.CODE_BITS)),
          (int) (key >>> TextCodes.CODE_BITS) & MASK,
          (int) key & MASK);
    }

    /// The triple of each code joined with that of `known`.
    int join(int known, int first, int second, int third) {
      long key = keys.key(known);
      return add(
          join((int) (key >>> (2 * TextCodes.CODE_BITS)), first),
          join((int) (key >>> TextCodes.CODE_BITS) & MASK, second),
          join((int) key & MASK, third));
    }

    private static int join(int one, int other) {
      if (one == other || other == TextCodes.BLANK) {
        return one;
      }
      return one == TextCodes.BLANK ? other : TextCodes.DISAGREE;
    }
  }
}
