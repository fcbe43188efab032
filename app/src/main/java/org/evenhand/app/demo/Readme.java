package org.evenhand.app.demo;

/// What a person who opens the folder reads first.
final class Readme {
  static final String TEXT =
      """
      SYNTHETIC DATA

      Everything in this folder is invented: no person, address, case or report is real. It was
      written by `evenhand demo` with a fixed seed. The file SYNTHETIC marks the folder; a report
      made from it says so on every page.

      kcpd/        police open data 2016-2024, each year in its own layout
      karpel/      exports of four prosecutors: us-mo-095 Jackson, us-mo-047 Clay, us-mo-165 Platte,
                   us-mo-037 Cass. Jackson up to 2021-12-31 in the layout of the daily drop, all else
                   in that of 2025. Codes of disposition and refusal lie beside them.
      narratives/  probable-cause statements of Jackson's Kansas City drug cases, 2019 and 2020
      coded/       what coder A read in all of them, and coder B in every fifth
      truth/       persons.csv: which record is which person, and how it was changed
      reference/   classes of the charge codes used, as in the state's table; for --reference
      dirty/       files that are broken on purpose: "readable" ones lose nothing that can be read,
                   of "unreadable" ones nothing can. A run on kcpd/ and karpel/ does not need them.
      published-aggregates.csv
                   each published figure, the year and place it was published for, and how these
                   data carry it: synthetic, reproduces the published aggregate

      The main year of referrals is 2020. People have histories from 2016 to 2024. Social security
      numbers begin with 9 and were never issued; they are here to be dropped.
      """;

  private Readme() {}
}
