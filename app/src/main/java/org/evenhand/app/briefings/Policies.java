package org.evenhand.app.briefings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.app.screening.OfficeBook;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Version;
import org.evenhand.rulebook.VersionId;

/// The offices' guidelines on drug cases, version by version.
public final class Policies {
  private static final String SUBJECT = "drug-charging";

  private final List<PolicyVersion> versions;
  private final List<OfficeBook> books;

  private Policies(List<PolicyVersion> versions, List<OfficeBook> books) {
    this.versions = List.copyOf(versions);
    this.books = List.copyOf(books);
  }

  /// From the shelf.
  ///
  /// @throws UncheckedIOException where a table's file cannot be read
  public static Policies of(Jurisdictions law) {
    List<PolicyVersion> versions = new ArrayList<>();
    List<OfficeBook> books = new ArrayList<>();
    for (Office office : law.offices()) {
      law.findRulebook(office.id(), SUBJECT)
          .ifPresent(shelved -> {
            books.add(new OfficeBook(office.id(), office.name(), shelved.rulebook()));
            shelved.rulebook().versions().forEach(v -> versions.add(version(office, shelved, v)));
          });
    }
    return new Policies(versions, books);
  }

  /// Of one office, in order of their start; none where it has no guideline.
  public List<PolicyVersion> of(String office) {
    return versions.stream().filter(v -> v.office().equals(office)).toList();
  }

  /// The version of this name.
  public Optional<PolicyVersion> find(String office, String id) {
    return of(office).stream().filter(v -> v.id().equals(id)).findFirst();
  }

  /// The versions that were, or may have been, in force on this day: one where its first day is
  /// known, none before the first.
  public List<PolicyVersion> inForce(String office, LocalDate day) {
    return findBook(office)
        .map(book ->
            book
                .rulebook()
                .versionsInForce(new Fact.Known(Value.of(day), "the day asked for"))
                .versions()
                .stream()
                .map(VersionId::id)
                .flatMap(id -> find(office, id).stream())
                .toList())
        .orElse(List.of());
  }

  /// Ids of offices that have a guideline, in order.
  public List<String> offices() {
    return books.stream().map(OfficeBook::office).sorted().toList();
  }

  /// The office and its rulebook; empty where it has no guideline.
  public Optional<OfficeBook> findBook(String office) {
    return books.stream().filter(b -> b.office().equals(office)).findFirst();
  }

  private static PolicyVersion version(Office office, ShelvedRulebook shelved, Version version) {
    return new PolicyVersion(
        office.id(),
        office.name(),
        shelved.rulebook().id().toString(),
        version.id().id(),
        shelved.versionTitles().getOrDefault(version.id(), version.id().id()),
        version.effective().earliest(),
        version.effective().latest(),
        version.authority().label(),
        digest(shelved, version));
  }

  /// Of the version's own tables, so that a later version leaves it as it is; a version over the
  /// state's tables is its declaration.
  private static String digest(ShelvedRulebook shelved, Version version) {
    Path own = shelved.text().resolveSibling(version.id().id() + ".dmn");
    Path of = Files.isRegularFile(own) ? own : shelved.text().resolveSibling("rulebook.yaml");
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(of)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + of, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
