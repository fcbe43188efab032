package org.evenhand.app.karpel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.evenhand.app.intake.DelimitedRecords;

/// What is kept of a file: every field but the social security numbers, which are dropped before
/// anything else sees the row. The digest is of what is kept, since a digest of the numbers would
/// let anyone who has it try out guesses.
///
/// The digest is SHA-256 over UTF-8: the header and each row that could be read, every field in
/// double quotes (a quote within doubled), commas between, a line feed after each row, the fields
/// of the dropped columns empty.
final class KeptContent {
  private final BitSet dropped;
  private final MessageDigest digest = sha256();
  private final MessageDigest rowDigest = sha256();
  private final Set<String> seen = new HashSet<>();
  private long masked;

  KeptContent(List<String> header, BitSet dropped) {
    this.dropped = dropped;
    digest.update(line(header.toArray(String[]::new)));
  }

  /// The current row without social security numbers.
  String[] fields(DelimitedRecords records, int width) {
    String[] fields = new String[width];
    for (int i = 0; i < width; i++) {
      boolean keep = !dropped.get(i) && !records.isBroken(i);
      fields[i] = keep ? masked(records.text(i)) : "";
    }
    return fields;
  }

  /// Adds a row to the digest.
  ///
  /// @return whether it is the first of its content
  boolean add(String[] fields) {
    byte[] line = line(fields);
    digest.update(line);
    return seen.add(HexFormat.of().formatHex(rowDigest.digest(line), 0, 16));
  }

  /// Numbers found outside their column, and masked.
  long masked() {
    return masked;
  }

  /// Lower-case hex.
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private String masked(String text) {
    String kept = SocialSecurityNumber.mask(text);
    if (!kept.equals(text)) {
      masked++;
    }
    return kept;
  }

  private static byte[] line(String[] fields) {
    StringBuilder line = new StringBuilder(256);
    for (int i = 0; i < fields.length; i++) {
      line.append(i == 0 ? "\"" : ",\"").append(fields[i].replace("\"", "\"\"")).append('"');
    }
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
