package org.evenhand.app.demo;

import java.util.ArrayList;
import java.util.List;

/// One charge as referred. Codes, words and classes are those of the state's charge-code table: a
/// section, a sequence number, the year of the table, and the national code.
///
/// @param severity `F` or `M`
/// @param felonyClass `A` to `E`
record Charge(String code, String description, String severity, String felonyClass) {
  /// What a case is about: the kind of its lead charge.
  enum Kind {
    POSSESSION,
    SALE,
    TRAFFICKING,
    VIOLENT,
    /// Assault or robbery: violent by its section, whatever the facts.
    ASSAULT,
    PROPERTY,
    OTHER;

    boolean drug() {
      return this == POSSESSION || this == SALE || this == TRAFFICKING;
    }
  }

  /// The daily drop states no classes. Up to its last year no first row is of another category than
  /// the lead charge, so that nothing hangs on a code table; afterwards it may be.
  private static final int LAST_WITHOUT_CLASSES = 2021;

  /// The charges of one case, lead charge among them, in the order in which they were typed: one
  /// drug case in ten has a misdemeanour in its first row.
  static List<Charge> draw(Kind kind, int year, Draw draw) {
    List<Charge> charges = new ArrayList<>();
    charges.add(lead(kind, year, draw));
    int chance = draw.below(100);
    if (kind.drug() && chance < 10) {
      charges.addFirst(paraphernalia(year));
    } else if (kind.drug() && chance < 30) {
      charges.add(minor(year, draw));
    } else if (kind.drug() && year > LAST_WITHOUT_CLASSES && chance < 34) {
      charges.add(of("571.070-001", 52, year, "UNLAWFUL POSSESSION OF A FIREARM", "FD"));
    } else if (kind == Kind.VIOLENT && year > LAST_WITHOUT_CLASSES && chance < 60) {
      if (charges.getFirst().graver()) {
        charges.addFirst(of("579.015-001", 35, year, POSSESSION, "FD"));
      }
    } else if (kind == Kind.PROPERTY && chance < 15) {
      charges.add(of("569.120-001", 29, year, "PROPERTY DAMAGE - 2ND DEGREE", "MB"));
    }
    return List.copyOf(charges);
  }

  private static final String POSSESSION =
      "POSSESSION OF CONTROLLED SUBSTANCE EXCEPT 35 GRAMS OR LESS OF MARIJUANA";
  private static final String DELIVERY =
      "DELIVERY OF CONTROLLED SUBSTANCE EXCEPT 35 GRAMS OR LESS OF MARIJUANA/SYN CANNABINOID";

  private static Charge lead(Kind kind, int year, Draw draw) {
    return switch (kind) {
      case POSSESSION ->
          year < 2017
              ? new Charge("195.202-001Y198935", POSSESSION, "F", "C")
              : of("579.015-001", 35, year, POSSESSION, "FD");
      case SALE ->
          year < 2017
              ? new Charge("195.211-002Y198935", "DIST DEL MANUF CONTR SUB", "F", "B")
              : of("579.020-004", 35, year, DELIVERY, "FC");
      case TRAFFICKING ->
          year < 2017
              ? new Charge("195.211-002Y198935", "DIST DEL MANUF CONTR SUB", "F", "B")
              : draw.percent(70)
                  ? of("579.068-002", 35, year, "TRAFFICKING DRUGS - 2ND DEGREE", "FB")
                  : of("579.065-002", 35, year, "TRAFFICKING DRUGS - 1ST DEGREE", "FB");
      case VIOLENT -> violent(year, draw.below(6));
      case ASSAULT -> violent(year, draw.below(5));
      case PROPERTY ->
          switch (draw.below(4)) {
            case 0 -> of("569.170-001", 22, year, "BURGLARY - 2ND DEGREE", "FD");
            case 1 -> of("569.100-001", 29, year, "PROPERTY DAMAGE 1ST DEGREE", "FE");
            case 2 -> of("570.030-038", 24, year, "STEALING - MOTOR VEHICLE", "FD");
            default -> of("570.030-035", 23, year, "STEALING - $750 OR MORE", "FD");
          };
      case OTHER ->
          switch (draw.below(3)) {
            case 0 ->
                of("575.150-001", 48, year, "RESISTING/INTERFERING WITH ARREST FOR FELONY", "FE");
            case 1 -> of("570.090-001", 25, year, "FORGERY", "FD");
            default ->
                of("302.321-005", 54, year, "OPERATE MOTOR VEHICLE WHILE LICENSE REVOKED", "FE");
          };
    };
  }

  private static Charge violent(int year, int which) {
    if (year < 2017) {
      return which < 5
          ? new Charge("565.050-002Y197913", "ASSAULT 1ST DEGREE OR ATTEMPT", "F", "B")
          : new Charge("571.030-009Y201452", "UNLAWFUL USE OF WEAPON - SUBSECTION 3", "F", "D");
    }
    return switch (which) {
      case 0 -> assault("565.052-001", "ASSAULT - 2ND DEGREE", "FD", year);
      case 1 -> assault("565.054-001", "ASSAULT - 3RD DEGREE - SPECIAL VICTIM", "FD", year);
      case 2 -> assault("565.072-007", "DOMESTIC ASSAULT - 1ST DEGREE", "FB", 2017);
      case 3 -> of("570.023-001", 12, year, "ROBBERY - 1ST DEGREE", "FA");
      case 4 -> of("570.025-001", 12, year, "ROBBERY - 2ND DEGREE", "FB");
      default -> of("571.030-009", 52, year, "UNLAWFUL USE OF WEAPON - SUBSECTION 3", "FE");
    };
  }

  private static Charge assault(String stem, String words, String grade, int year) {
    return of(stem, 13, year, words, grade);
  }

  private static Charge minor(int year, Draw draw) {
    return switch (draw.below(3)) {
      case 0 -> paraphernalia(year);
      case 1 -> of("302.321-003", 54, year, "DRIVING WHILE REVOKED/SUSPENDED - 1ST OFFENSE", "MD");
      default ->
          of("575.150-003", 48, year, "RESISTING/INTERFERING WITH ARREST, DETENTION OR STOP", "MA");
    };
  }

  private static Charge paraphernalia(int year) {
    return of("579.074-003", 35, year, "UNLAWFUL POSSESSION OF DRUG PARAPHERNALIA", "MD");
  }

  /// Graver than possession, so that a drug charge typed first does not lead the case.
  private boolean graver() {
    return felonyClass.equals("A") || felonyClass.equals("B");
  }

  /// The table of 2017 until 2019, that of 2020 afterwards.
  private static Charge of(String stem, int national, int year, String words, String grade) {
    String code = stem + "Y" + (year < 2020 ? "2017" : "2020") + national;
    return new Charge(code, words, grade.substring(0, 1), grade.substring(1));
  }
}
