package org.evenhand.app.report;

import java.util.List;
import org.evenhand.app.publication.PublishedReport.Method;

/// How the report is computed, in words.
final class Methods {
  static final List<Method> ALL =
      List.of(
          new Method(
              "What is counted",
              "Police open data are report × offense × person: one report fills several rows. We count"
                  + " reports, or arrestees (distinct report, race, sex and age of rows that say ARR), as"
                  + " each figure says; never rows. Exact duplicate rows are counted in the intake table"
                  + " and change nothing. A prosecutor's case is one file number.",
              List.of("data.kcmo.org, crime data of 2009 to 2026")),
          new Method(
              "Would be asked for",
              "Each case meets the dated guideline of every office. Open data carry no referral date: an"
                  + " incident is screened as if it had been sent on the day of the report. The"
                  + " answers are what the office asked for, not what anyone decided.",
              List.of()),
          new Method(
              "Unknown facts",
              "A fact the data do not state is unknown, never “no”. Where the answer depends on it the"
                  + " case is undetermined, with every smallest set of facts that would settle it: whatever"
                  + " those facts turn out to be, one answer is left. Where a version's first day is known"
                  + " only to lie in a range, both versions are applied.",
              List.of()),
          new Method(
              "Who is one person",
              "Defendants of all offices' exports are linked by names, birth dates and addresses, never by"
                  + " race or sex. Each comparison adds or takes off evidence, learned from the records"
                  + " themselves. Figures that hinge on it are made with links taken for certain and,"
                  + " with linkage doubt, once for each of many equally good answers and combined: the"
                  + " interval then holds the doubt of the links beside that of chance. Fewer than 50"
                  + " mentions are joined by exact name and birth date instead, and the page says so.",
              List.of(
                  "Fellegi and Sunter (1969), JASA 64:1183–1210",
                  "Lott and Reiter (2020), The American Statistician 74:109–115")),
          new Method(
              "Intervals",
              "Shares carry Wilson score intervals at 95 %. A share is held only against a population of"
                  + " the same area, at most five years apart; a population's published margin is"
                  + " combined with the share's. A share published without its count has no interval.",
              List.of(
                  "Wilson (1927), JASA 22:209–212",
                  "Zou and Donner (2008), Statistics in Medicine 27")),
          new Method(
              "Protection of people",
              "Counts from 1 to 9 are withheld, and further counts from which they could be computed.",
              List.of(
                  "Washington State Department of Health, Guidelines for Working with Small Numbers")));

  private Methods() {}
}
