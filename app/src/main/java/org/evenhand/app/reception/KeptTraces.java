package org.evenhand.app.reception;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.intake.CutFile;
import org.evenhand.app.referrals.SentReferral;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.SearchKey;
import org.evenhand.app.vault.Swept;
import org.evenhand.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where a case lies in what came in besides its rows: kept files, names of files, reasons of
/// messages that were rejected. It finds them, and prepares what is to stand there instead.
public final class KeptTraces implements Swept {
  private final JdbcClient sql;
  private final Vault vault;
  private final SearchKey search;
  private final ImportStore imports;
  private final StoredReferrals stored;
  private final Sightings sightings;
  private final DropStore drops;
  private final Path scratch;

  /// @param scratch folder for files in the clear while they are cut
  public KeptTraces(
      JdbcClient sql,
      Vault vault,
      SearchKey search,
      ImportStore imports,
      StoredReferrals stored,
      Sightings sightings,
      DropStore drops,
      Path scratch) {
    this.sql = sql;
    this.vault = vault;
    this.search = search;
    this.imports = imports;
    this.stored = stored;
    this.sightings = sightings;
    this.drops = drops;
    this.scratch = scratch;
  }

  /// What a case is known by in words: the numbers of its reports, and names and birth dates of its
  /// people but for officers. All in small letters.
  public record Words(
      Set<String> reports, Set<String> births, Set<String> surnames, Set<String> givens) {
    private static final int SHORTEST = 3;

    static Words of(List<SentReferral> versions, List<Sighting> people) {
      Set<String> reports = new HashSet<>();
      for (SentReferral each : versions) {
        for (String number : each.reportNumber().split(";", -1)) {
          reports.add(small(Message.plain(number)));
          reports.add(small(number));
        }
      }
      Set<String> births = new HashSet<>();
      Set<String> surnames = new HashSet<>();
      Set<String> givens = new HashSet<>();
      for (Sighting each : people) {
        if (!each.role().equals("officer")) {
          births.add(each.birthDate());
          surnames.add(small(each.surname()));
          givens.add(small(each.given()));
          each.aliases().forEach(a -> surnames.add(small(a)));
        }
      }
      return new Words(told(reports), told(births), told(surnames), told(givens));
    }

    /// Whether a text names the case or one of its people. Rather once too often: a surname within
    /// a word is enough.
    public boolean isIn(String text) {
      return any(reports, text) || any(births, text) || any(surnames, text);
    }

    /// Whether a text names one of its people in full, or the case: a court called Lee's Summit
    /// names nobody called Lee.
    public boolean isInFull(String text) {
      return any(reports, text) || any(births, text) || (any(surnames, text) && any(givens, text));
    }

    /// The text with a line in place of each word: from the name of a file is told what it is.
    String without(String text) {
      String left = text;
      for (Set<String> each : List.of(reports, births, surnames, givens)) {
        for (String word : each) {
          if (isIn(text)) {
            left = left.replaceAll("(?iu)" + Pattern.quote(word), "_");
          }
        }
      }
      return left;
    }

    boolean isIn(ReasonsJson said) {
      return reports.contains(small(Message.plain(said.reportNumber())))
          || isIn(said.source())
          || said.reasons().stream().anyMatch(r -> isIn(r.where()) || isIn(r.given()));
    }

    private static boolean any(Set<String> words, String text) {
      String all = small(text);
      return words.stream().anyMatch(all::contains);
    }

    private static Set<String> told(Set<String> words) {
      words.removeIf(w -> w.length() < SHORTEST);
      return Set.copyOf(words);
    }
  }

  private static String small(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /// A file whose key is to be destroyed.
  ///
  /// @param instead the file without the case; empty where it cannot be cut and is lost as a whole
  public record KeptCopy(UUID record, byte[] hash, Optional<Instead> instead) {}

  /// @param hash under which the cut file is kept
  public record Instead(byte[] hash, long bytes, long rowsLeftOut) {}

  /// An import whose sealed words name the case.
  ///
  /// @param name as it may stand, without what named the case
  /// @param files names of its files by position, likewise
  /// @param said what is said of its messages by number, empty where it named the case
  /// @param refused whether a message of the case was rejected in it
  public record Worded(
      UUID in,
      String name,
      Map<Integer, String> files,
      Map<Integer, byte[]> said,
      boolean refused) {}

  /// The words by which this case is known; nothing once its key is destroyed.
  public Words words(UUID referral) {
    List<SentReferral> versions = new ArrayList<>();
    List<Sighting> people = new ArrayList<>();
    Optional<SealingKey> key = vault.findKey(referral);
    for (int version : versions(referral)) {
      key.ifPresent(k -> versions.add(stored.get(referral, version, k)));
      people.addAll(sightings.of(referral, version));
    }
    return Words.of(versions, people);
  }

  private List<Integer> versions(UUID referral) {
    return sql.sql("select version from records.referral_version where referral = :id order by 1")
        .param("id", referral)
        .query((r, n) -> r.getInt(1))
        .list();
  }

  /// What the refusal of this case is known by once its number is gone.
  public byte[] refusal(UUID referral) {
    return Block.refusal(search, reportKey(referral));
  }

  private byte[] reportKey(UUID referral) {
    return sql.sql("select report_key from records.referral where id = :id")
        .param("id", referral)
        .query((r, n) -> r.getBytes(1))
        .single();
  }

  /// Kept files that hold the case. Those that can be cut are kept again without it, under a key of
  /// their own, in the caller's transaction.
  ///
  /// @param worded imports whose words name the case
  public List<KeptCopy> cut(
      UUID referral, String office, String agency, Words words, List<Worded> worded) {
    Predicate<String> filed = numbers(referral, office, agency);
    Map<String, KeptCopy> found = new LinkedHashMap<>();
    Path folder = fresh();
    try {
      List<UUID> brought = importsOf(referral);
      List<UUID> refused =
          worded.stream()
              .filter(Worded::refused)
              .map(Worded::in)
              .filter(in -> !brought.contains(in))
              .toList();
      for (UUID in : Stream.concat(brought.stream(), refused.stream()).toList()) {
        // A message that was rejected is known by its report number alone.
        Predicate<String> isOf =
            refused.contains(in) ? filed.or(text -> words.reports().contains(small(text))) : filed;
        List<ImportStore.KeptFile> files =
            imports.files(in).stream()
                .filter(f -> vault.findKey(DropStore.record(f.hash())).isPresent())
                .toList();
        List<KeptCopy> own = new ArrayList<>();
        for (ImportStore.KeptFile each : files) {
          own.add(cut(each, isOf, folder));
        }
        // Where no row was found, the case stands somewhere in it in a way that cannot be cut out.
        boolean isCut =
            own.stream().anyMatch(c -> c.instead().filter(i -> i.rowsLeftOut() > 0).isPresent());
        own.stream()
            .filter(c -> brought.contains(in) || isCut || c.instead().isEmpty())
            .filter(c -> !isCut || c.instead().filter(i -> i.rowsLeftOut() == 0).isEmpty())
            .map(c -> isCut ? c : new KeptCopy(c.record(), c.hash(), Optional.empty()))
            .forEach(c -> found.putIfAbsent(ImportStore.hex(c.hash()), c));
      }
      keep(found.values(), folder);
      return List.copyOf(found.values());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      delete(folder);
    }
  }

  private KeptCopy cut(ImportStore.KeptFile file, Predicate<String> isOf, Path folder)
      throws IOException {
    UUID record = DropStore.record(file.hash());
    Path whole = folder.resolve(ImportStore.hex(file.hash()));
    Path cut = folder.resolve(ImportStore.hex(file.hash()) + ".cut");
    try (OutputStream out = Files.newOutputStream(whole)) {
      drops.give(file.hash(), out);
    }
    if (!CutFile.hasRows(file.name())) {
      return new KeptCopy(record, file.hash(), Optional.empty());
    }
    long rows = CutFile.copy(whole, cut, isOf);
    return new KeptCopy(
        record,
        file.hash(),
        Optional.of(new Instead(imports.hash(FileReception.sha256(cut)), Files.size(cut), rows)));
  }

  private void keep(Iterable<KeptCopy> copies, Path folder) throws IOException {
    for (KeptCopy each : copies) {
      if (each.instead().isPresent()) {
        drops.keep(
            folder.resolve(ImportStore.hex(each.hash()) + ".cut"), each.instead().get().hash());
      }
    }
  }

  private List<UUID> importsOf(UUID referral) {
    return sql.sql("select distinct import from reception.message where referral = :id order by 1")
        .param("id", referral)
        .query((r, n) -> java.util.Objects.requireNonNull(r.getObject(1, UUID.class)))
        .list();
  }

  /// Whether a field is the number under which the case is filed.
  private Predicate<String> numbers(UUID referral, String office, String agency) {
    String own = ImportStore.hex(reportKey(referral));
    Map<String, Boolean> known = new HashMap<>();
    return text ->
        known.computeIfAbsent(
            text,
            t ->
                !t.isEmpty()
                    && (Block.filed(search, office, agency, "file " + t).key().equals(own)
                        || Block.filed(search, office, agency, "report " + Message.plain(t))
                            .key()
                            .equals(own)));
  }

  /// Imports of the office whose sealed words name the case, with what may stand there instead.
  public List<Worded> worded(String office, Words traces) {
    List<Worded> found = new ArrayList<>();
    for (Map.Entry<UUID, byte[]> each : names(office).entrySet()) {
      vault
          .findKey(each.getKey())
          .flatMap(key -> worded(each.getKey(), key.openText(each.getValue()), traces))
          .ifPresent(found::add);
    }
    return found;
  }

  private Map<UUID, byte[]> names(String office) {
    Map<UUID, byte[]> names = new LinkedHashMap<>();
    sql.sql("select id, name from reception.import where office = :office order by id")
        .param("office", office)
        .query(r -> {
          names.put(r.getObject(1, UUID.class), r.getBytes(2));
        });
    return names;
  }

  private Optional<Worded> worded(UUID in, String name, Words traces) {
    Map<Integer, String> files = new LinkedHashMap<>();
    int position = 1;
    boolean named = traces.isIn(name);
    for (ImportStore.KeptFile each : imports.files(in)) {
      named |= traces.isIn(each.name());
      files.put(position++, traces.without(each.name()));
    }
    Map<Integer, byte[]> rejected = new LinkedHashMap<>();
    boolean refused = false;
    for (Said each : said(in, named)) {
      boolean own = traces.isIn(each.words());
      refused |= own && each.referral().isEmpty();
      byte[] json = (own ? new ReasonsJson("", "", List.of()) : each.words()).write();
      rejected.put(
          each.number(),
          each.referral().flatMap(vault::findKey).map(inner -> inner.seal(json)).orElse(json));
    }
    return named || refused
        ? Optional.of(new Worded(in, traces.without(name), files, rejected, refused))
        : Optional.empty();
  }

  private record Said(int number, Optional<UUID> referral, ReasonsJson words) {}

  private record Raw(int number, Optional<UUID> referral, byte[] content) {}

  /// What is said of the messages of an import that were rejected, or of all.
  private List<Said> said(UUID in, boolean all) {
    List<Raw> raw =
        sql.sql(
                "select number, referral, content from reception.message where import = :in"
                    + (all ? "" : " and fate = 'rejected'")
                    + " order by number")
            .param("in", in)
            .query((r, n) ->
                new Raw(
                    r.getInt(1), Optional.ofNullable(r.getObject(2, UUID.class)), r.getBytes(3)))
            .list();
    List<UUID> records = new ArrayList<>(List.of(in));
    raw.forEach(r -> r.referral().ifPresent(records::add));
    Map<UUID, SealingKey> keys = vault.findKeys(records);
    List<Said> said = new ArrayList<>();
    raw.forEach(r ->
        ImportStore.opened(keys, in, r.referral(), r.content())
            .ifPresent(words -> said.add(new Said(r.number(), r.referral(), words))));
    return said;
  }

  @Override
  public String what() {
    return "kept files";
  }

  @Override
  public void sweep(UUID order, Set<UUID> records) {
    try {
      for (UUID each : records) {
        drops.clear(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path fresh() {
    try {
      return Files.createTempDirectory(Files.createDirectories(scratch), "cut");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
