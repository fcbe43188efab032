package org.evenhand.app.ledger;

import java.util.List;
import java.util.UUID;

/// Something that happened and has no row of its own to attest it, such as a sign-in or a snapshot.
/// Who and when are the database's to say. No field may hold a name, a birth date or a report
/// number.
///
/// @param act what was done, in a few fixed words
/// @param why the purpose or reason code; empty if none was asked for
/// @param office the office concerned; empty if none
/// @param kind what the record is, as `schema.table` or a word
/// @param record the record's identifier
/// @param version its version, from 1
/// @param derivedFrom what it was made from, as `kind:identifier@version` or `sha256:digest`
/// @param content SHA-256 of what was recorded
public record Entry(
    String act,
    String why,
    String office,
    String kind,
    UUID record,
    int version,
    List<String> derivedFrom,
    Disclosure disclosure,
    byte[] content) {
  public Entry {
    derivedFrom = List.copyOf(derivedFrom);
  }
}
