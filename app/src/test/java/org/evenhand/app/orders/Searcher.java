package org.evenhand.app.orders;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.evenhand.app.vault.SealingKey;
import org.evenhand.app.vault.TamperedException;

/// Looks for words and bytes wherever an office keeps something: every row of every table as the
/// administrator of the server, with everything opened that any key there is opens; and every byte
/// of every file, PostgreSQL's own and backups included, in several writings.
final class Searcher {
  private final Map<String, byte[]> writings = new LinkedHashMap<>();
  private final List<String> words = new ArrayList<>();

  /// A word, in UTF-8 as it is, small and large, and each as hex and as base64 at each offset.
  Searcher word(String word) {
    words.add(word.toLowerCase(Locale.ROOT));
    for (String each :
        new TreeSet<>(
            List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT)))) {
      bytes(each, each.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /// Bytes such as a keyed hash: raw, as hex and as base64 at each offset.
  Searcher bytes(String name, byte[] bytes) {
    writings.put(name + " raw", bytes);
    String hex = HexFormat.of().formatHex(bytes);
    writings.put(name + " hex", hex.getBytes(StandardCharsets.US_ASCII));
    writings.put(name + " HEX", hex.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    for (int offset = 0; offset < 3; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
      // Characters at both ends depend on the neighbours.
      int from = offset == 0 ? 0 : offset + 1;
      int to = shifted.length * 8 / 6;
      if (to - from >= 6) {
        writings.put(
            name + " base64+" + offset,
            text.substring(from, to).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return this;
  }

  /// Tables in which something was found, as `schema.table.column: what`.
  Set<String> rows(Connection superuser, List<SealingKey> keys) throws SQLException {
    Set<String> found = new TreeSet<>();
    List<String> tables = new ArrayList<>();
    try (Statement s = superuser.createStatement();
        ResultSet names =
            s.executeQuery(
                "select format('%I.%I', n.nspname, c.relname) from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'm')"
                    + " and (n.nspname !~ '^pg_' and n.nspname <> 'information_schema'"
                    + "      or c.relname in ('pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject'))"
                    + " order by 1")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    if (tables.size() < 30) {
      throw new AssertionError("Tables searched: " + tables);
    }
    for (String table : tables) {
      String which = table.startsWith("pg_catalog") ? "t::text" : "to_jsonb(t)::text, t.*";
      try (Statement s = superuser.createStatement();
          ResultSet rows = s.executeQuery("select " + which + " from " + table + " t")) {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
          look(found, table, rows.getString(1).getBytes(StandardCharsets.UTF_8));
          for (int i = 2; i <= columns.getColumnCount(); i++) {
            if (columns.getColumnTypeName(i).equals("bytea")) {
              opened(found, table + "." + columns.getColumnName(i), rows.getBytes(i), keys);
            }
          }
        }
      }
    }
    return found;
  }

  private void opened(Set<String> found, String where, byte[] sealed, List<SealingKey> keys) {
    if (sealed == null) {
      return;
    }
    look(found, where, sealed);
    for (SealingKey key : keys) {
      open(key, sealed).ifPresent(plain -> look(found, where + " opened", plain));
    }
  }

  private static java.util.Optional<byte[]> open(SealingKey key, byte[] sealed) {
    if (sealed.length < 28) {
      return java.util.Optional.empty();
    }
    try {
      return java.util.Optional.of(key.open(sealed));
    } catch (TamperedException e) {
      return java.util.Optional.empty();
    }
  }

  /// Files under these folders in which something was found, packed ones unpacked, kept ones
  /// opened.
  Set<String> files(Map<UUID, SealingKey> keys, Path... folders) throws IOException {
    Set<String> found = new TreeSet<>();
    Map<Integer, List<Map.Entry<String, byte[]>>> heads = heads();
    int looked = 0;
    for (Path folder : folders) {
      List<Path> files;
      try (Stream<Path> all = Files.walk(folder)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      for (Path each : files) {
        String where = folder.getFileName() + "/" + folder.relativize(each);
        byte[] bytes = Files.readAllBytes(each);
        scan(found, where, bytes, heads);
        if (each.toString().endsWith(".gz")) {
          byte[] plain = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
          scan(found, where + " unpacked", plain, heads);
          copied(found, where, plain, List.copyOf(keys.values()));
        }
        if (each.toString().contains("/drops/kept/")) {
          kept(found, where, bytes, List.copyOf(keys.values()));
        }
        looked++;
      }
    }
    if (looked < 100) {
      throw new AssertionError("Files searched: " + looked);
    }
    return found;
  }

  /// Sealed fields of a table in a backup.
  private void copied(Set<String> found, String where, byte[] plain, List<SealingKey> keys) {
    for (String field : new String(plain, StandardCharsets.UTF_8).split("[\t\n]", -1)) {
      if (field.startsWith("\\\\x") && field.length() > 60) {
        opened(found, where + " sealed", HexFormat.of().parseHex(field.substring(3)), keys);
      }
    }
  }

  private void kept(Set<String> found, String where, byte[] bytes, List<SealingKey> keys)
      throws IOException {
    for (SealingKey key : keys) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        while (in.available() > 0) {
          java.util.Optional<byte[]> piece = open(key, in.readNBytes(in.readInt()));
          if (piece.isEmpty()) {
            break;
          }
          whole.write(piece.get(), 9, piece.get().length - 9);
        }
      }
      if (whole.size() > 0) {
        look(found, where + " opened", whole.toByteArray());
      }
    }
  }

  private void look(Set<String> found, String where, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    words.stream().filter(text::contains).forEach(w -> found.add(where + ": " + w));
    writings.forEach((name, writing) -> {
      if (at(bytes, writing)) {
        found.add(where + ": " + name);
      }
    });
  }

  private static boolean at(byte[] bytes, byte[] what) {
    for (int i = 0; i + what.length <= bytes.length; i++) {
      if (bytes[i] == what[0] && Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
        return true;
      }
    }
    return false;
  }

  private Map<Integer, List<Map.Entry<String, byte[]>>> heads() {
    Map<Integer, List<Map.Entry<String, byte[]>>> heads = new HashMap<>();
    writings
        .entrySet()
        .forEach(w -> heads.computeIfAbsent(head(w.getValue(), 0), h -> new ArrayList<>()).add(w));
    return heads;
  }

  private static int head(byte[] bytes, int at) {
    return (bytes[at] << 24)
        | ((bytes[at + 1] & 255) << 16)
        | ((bytes[at + 2] & 255) << 8)
        | (bytes[at + 3] & 255);
  }

  private static void scan(
      Set<String> found,
      String where,
      byte[] bytes,
      Map<Integer, List<Map.Entry<String, byte[]>>> heads) {
    for (int i = 0; i + 4 <= bytes.length; i++) {
      List<Map.Entry<String, byte[]>> here = heads.get(head(bytes, i));
      if (here != null) {
        for (Map.Entry<String, byte[]> each : here) {
          byte[] what = each.getValue();
          if (i + what.length <= bytes.length
              && Arrays.equals(bytes, i, i + what.length, what, 0, what.length)) {
            found.add(where + ": " + each.getKey());
          }
        }
      }
    }
  }
}
