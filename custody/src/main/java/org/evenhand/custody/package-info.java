/// Is this the item that was sealed? Merkle trees and proofs (RFC 9162, RFC 6962), signed
/// checkpoints, cosignatures and tiles (C2SP), digests of streams, and an audit that says what is
/// wrong with a log.
///
/// Start at [CompactTree] to keep the root of a growing log, [MerkleTree] for proofs, [Checkpoint],
/// [SigningKey] and [SignedNote] to seal, [TileWriter] to publish, [Auditor] to hold a log against
/// what was published, [FileDigest] and [BlockTree] for large files.
///
/// What comes from others never raises an exception: it is [Malformed] or [ProofCheck.Refused],
/// with a reason. The library opens no file, asks no clock and makes no random number; all three
/// are given to it.
@NullMarked
package org.evenhand.custody;

import org.jspecify.annotations.NullMarked;
