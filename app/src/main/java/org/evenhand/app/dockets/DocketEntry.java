package org.evenhand.app.dockets;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something that happened in a matter.
///
/// @param actor account of who did it
/// @param kind in a few words: `letter sent`, `laboratory result`, `assigned`
/// @param text in the clerk's or attorney's words
/// @param attachment the document that belongs to it; empty if none
public record DocketEntry(
    UUID id, Instant at, String actor, String kind, String text, Optional<Attachment> attachment) {}
