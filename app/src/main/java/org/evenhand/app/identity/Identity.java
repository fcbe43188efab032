package org.evenhand.app.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.records.Mention;
import org.evenhand.linkage.Clusters;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Settings;
import org.evenhand.linkage.TooManyPairsException;

/// The door: who is one person among the defendants of all cases, taken for certain and drawn.
/// Figures about many are made once for each draw and combined; for a single case a link that no
/// person confirmed is no fact.
public final class Identity {
  /// Fewer mentions say too little of how often people are written differently.
  public static final int FEWEST_MENTIONS = 50;

  /// Links between these probabilities are in doubt.
  public static final double DOUBT_FROM = 0.05;

  public static final double DOUBT_TO = 0.95;

  /// Twenty are the least that give an interval worth printing; more steady its ends.
  static final int DRAWS = 40;

  private static final long SEED = 1;

  private final int mentions;
  private final Persons persons;
  private final List<Persons> draws;
  private final Links links;
  private final Optional<String> notice;

  private Identity(
      int mentions, Persons persons, List<Persons> draws, Links links, Optional<String> notice) {
    this.mentions = mentions;
    this.persons = persons;
    this.draws = List.copyOf(draws);
    this.links = links;
    this.notice = notice;
  }

  /// Nobody.
  public static Identity none() {
    return new Identity(0, new Persons(new int[0], 0), List.of(), Links.none(0), Optional.empty());
  }

  /// Persons known from elsewhere, none of them in doubt.
  public static Identity certain(Persons persons) {
    int cases = persons.of().length;
    return new Identity(cases, persons, List.of(), Links.none(cases), Optional.empty());
  }

  /// Links the defendants of so many cases by the default model; where that cannot be, people are
  /// those of one exact name and birth date, and a notice says why.
  ///
  /// @param mentions in the order of the cases
  public static Identity of(List<Mention> mentions, int cases) {
    List<Mention> named = mentions.stream().filter(m -> !m.name().isEmpty()).toList();
    if (named.isEmpty()) {
      return new Identity(
          0, new Persons(new int[cases], 0), List.of(), Links.none(cases), Optional.empty());
    }
    if (named.size() < FEWEST_MENTIONS) {
      return exact(
          named,
          cases,
          "the exports hold fewer than %d mentions of defendants".formatted(FEWEST_MENTIONS));
    }
    try {
      return linked(named, cases);
    } catch (IllegalArgumentException | TooManyPairsException e) {
      return exact(named, cases, String.valueOf(e.getMessage()).replaceFirst("\\.$", ""));
    }
  }

  private static Identity linked(List<Mention> named, int cases) {
    Linkage linkage =
        Linkage.of(
            MentionRecords.from(named), Settings.DEFAULT.with(MentionRecords.sameCase(named)));
    List<Persons> draws =
        linkage.draws(DRAWS, SEED).stream().map(draw -> persons(draw, named, cases)).toList();
    Persons persons = persons(linkage.clusters(), named, cases);
    return new Identity(
        named.size(), persons, draws, Links.of(linkage, named, persons), Optional.empty());
  }

  private static Identity exact(List<Mention> named, int cases, String why) {
    return new Identity(
        named.size(),
        ExactKeys.persons(named, cases),
        List.of(),
        Links.none(cases),
        Optional.of(
            "People are joined by exact name and birth date, and the error of that is not measured: "
                + why
                + "."));
  }

  /// The person of a case is that of its first mention; all its mentions are of one.
  private static Persons persons(Clusters clusters, List<Mention> named, int cases) {
    int[] of = new int[cases];
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < named.size(); i++) {
      int referral = named.get(i).referral();
      if (of[referral] == Persons.NOBODY) {
        of[referral] = numbers.computeIfAbsent(clusters.of()[i], c -> numbers.size() + 1);
      }
    }
    return new Persons(of, numbers.size());
  }

  /// Ways in which the cases write their defendants, each of a case once.
  public int mentions() {
    return mentions;
  }

  /// Where links are taken for certain.
  public Persons persons() {
    return persons;
  }

  /// Equally good answers; none where nothing could be linked.
  public List<Persons> draws() {
    return draws;
  }

  /// Why nothing could be linked.
  public Optional<String> findNotice() {
    return notice;
  }

  /// Links between cases that are in doubt, by case.
  public List<Doubt> doubts() {
    return links.doubts();
  }

  public boolean isInDoubt(int referral) {
    return links.inDoubt()[referral];
  }

  /// The least probable of the links that hold the case's person together; empty where the person
  /// has no other case, or nothing could be linked.
  public Optional<Double> findWeakestLink(int referral) {
    double weakest = links.weakest()[referral];
    return Double.isNaN(weakest) ? Optional.empty() : Optional.of(weakest);
  }

  /// Every answer there is: first the one taken for certain.
  List<Persons> answers() {
    List<Persons> all = new ArrayList<>(List.of(persons));
    all.addAll(draws);
    return all;
  }
}
