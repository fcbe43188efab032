package org.evenhand.app.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.app.records.Mention;
import org.junit.jupiter.api.Test;

final class IdentityTest {
  private static final int PEOPLE = 400;

  private final Mentions mentions = Mentions.pairs(PEOPLE);
  private final Mention first = mentions.get(0);

  @Test
  void aMisspeltNameIsThePersonStill() {
    int misspelt = mentions.cases();
    String name = first.name();
    mentions.add(Mentions.named(first, name.charAt(1) + name.substring(0, 1) + name.substring(2)));
    Persons persons = mentions.identity().persons();
    assertEquals(persons.of(0), persons.of(misspelt));
  }

  @Test
  void strangersStayApart() {
    Persons persons = mentions.identity().persons();
    long people = IntStream.range(0, PEOPLE).map(i -> persons.of(2 * i)).distinct().count();
    assertEquals(PEOPLE, people);
    assertEquals(PEOPLE, persons.count());
  }

  @Test
  void aCaseThatStatesTwoNamesLeadsToAnotherUnderTheSecond() {
    Mention stranger = mentions.stranger();
    String renamed = "OSTREL" + first.name().substring(first.name().indexOf(','));
    Mention other = Mentions.at(Mentions.named(first, renamed), stranger.street(), "64199");
    int both = mentions.cases();
    mentions.add(both, first).add(both, other);
    int later = mentions.cases();
    mentions.add(later, other);
    Identity identity = mentions.identity();
    assertEquals(identity.persons().of(both), identity.persons().of(later));
    for (Persons each : identity.draws()) {
      assertTrue(each.isKnown(both));
    }
  }

  @Test
  void aCaseWithoutANameIsNobodys() {
    int unnamed = mentions.cases();
    mentions.add(Mentions.named(first, ""));
    Identity identity = mentions.identity();
    assertEquals(Persons.NOBODY, identity.persons().of(unnamed));
    assertEquals(2 * PEOPLE, identity.mentions());
    assertTrue(identity.draws().stream().noneMatch(d -> d.isKnown(unnamed)));
  }

  @Test
  void aLinkInDoubtHoldsInSomeDrawsOnly() {
    Identity identity = inDoubt();
    Doubt doubt =
        identity.doubts().stream()
            .filter(d -> d.probability() > 0.2 && d.probability() < 0.8)
            .findFirst()
            .orElseThrow();
    long together =
        identity.draws().stream().filter(d -> d.of(doubt.left()) == d.of(doubt.right())).count();
    assertTrue(together > 0 && together < Identity.DRAWS, together + " of " + Identity.DRAWS);
    assertTrue(identity.isInDoubt(doubt.left()) && identity.isInDoubt(doubt.right()));
    assertTrue(doubt.reasons().contains("surname "), doubt.reasons());
    assertTrue(doubt.reasons().matches("[^A-Z]*"), "without names: " + doubt.reasons());
    assertEquals(
        doubt.taken(), identity.persons().of(doubt.left()) == identity.persons().of(doubt.right()));
  }

  /// The same names elsewhere, without a birth date: some of one middle initial, some of another.
  private Identity inDoubt() {
    for (int i = 0; i < 60; i++) {
      Mention one = Mentions.born(mentions.get(2 * i), "");
      Mention other = mentions.stranger();
      String name = i % 2 == 0 ? one.name() : one.name().replaceFirst(" .$", "");
      mentions.add(Mentions.at(Mentions.named(one, name), other.street(), other.postcode()));
    }
    return mentions.identity();
  }

  @Test
  void theWeakestLinkIsThatWhichHoldsAPersonTogether() {
    Identity identity = inDoubt();
    for (int i = 0; i < mentions.cases(); i++) {
      int person = identity.persons().of(i);
      long cases = Arrays.stream(identity.persons().of()).filter(p -> p == person).count();
      assertEquals(cases > 1, identity.findWeakestLink(i).isPresent(), "case " + i);
    }
    assertTrue(identity.findWeakestLink(199).orElseThrow() > 0.99);
  }

  @Test
  void ofFewMentionsPersonsAreExactAndANoticeSaysSo() {
    Mentions few = Mentions.pairs(24);
    few.add(Mentions.named(few.get(0), few.get(0).name().replace("A", "E")));
    Identity identity = few.identity();
    assertEquals(identity.persons().of(0), identity.persons().of(1));
    assertNotEquals(identity.persons().of(0), identity.persons().of(48));
    assertEquals(List.of(), identity.draws());
    assertTrue(identity.findNotice().orElseThrow().contains("fewer than 50 mentions"));
    assertEquals(Optional.empty(), mentions.identity().findNotice());
  }

  @Test
  void whereNothingButNamesIsStatedPersonsAreExactAndANoticeSaysWhy() {
    Mentions names = new Mentions();
    for (int i = 0; i < 60; i++) {
      names.add(new Mention(0, names.stranger().name(), "", "", "", "", "", ""));
    }
    Identity identity = names.identity();
    assertTrue(
        identity.findNotice().isPresent() == identity.draws().isEmpty(),
        "either linked or a notice");
  }

  @Test
  void twoRunsFindTheSame() {
    Identity one = inDoubt();
    Identity other = mentions.identity();
    assertArrayEquals(one.persons().of(), other.persons().of());
    for (int d = 0; d < Identity.DRAWS; d++) {
      assertArrayEquals(one.draws().get(d).of(), other.draws().get(d).of());
    }
    assertEquals(one.doubts(), other.doubts());
  }
}
