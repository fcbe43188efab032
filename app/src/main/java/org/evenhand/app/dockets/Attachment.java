package org.evenhand.app.dockets;

import java.util.HexFormat;

/// A document of a docket's entry.
///
/// @param digest SHA-256 of the sealed document, in hexadecimal; its name in the ledger and in
///   addresses
/// @param name as it was sent
/// @param bytes of the document
public record Attachment(String digest, String name, long bytes) {
  byte[] key() {
    return HexFormat.of().parseHex(digest);
  }
}
