package org.evenhand.custody;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Whom to believe about a log. It comes from elsewhere than the log itself.
///
/// @param origin which log
/// @param logKeys keys of the log; several after a change of key, and one valid signature is enough
/// @param witnesses keys of witnesses, of kind [KeyKind#COSIGNATURE]
/// @param quorum how many witnesses must have signed a checkpoint
public record Trust(
    String origin, List<VerifierKey> logKeys, List<VerifierKey> witnesses, int quorum) {
  public Trust {
    logKeys = List.copyOf(logKeys);
    witnesses = List.copyOf(witnesses);
    if (logKeys.isEmpty()) {
      throw new IllegalArgumentException("Without a key of the log nothing can be believed");
    }
    if (quorum < 0 || quorum > witnesses.size()) {
      throw new IllegalArgumentException(
          Sentences.say(
              "A quorum is 0 to the number of witnesses, %d, but was %d",
              witnesses.size(), quorum));
    }
    List<VerifierKey> all = new ArrayList<>(logKeys);
    all.addAll(witnesses);
    if (new HashSet<>(all).size() != all.size()) {
      throw new IllegalArgumentException("A key is trusted twice; each stands once");
    }
    for (VerifierKey witness : witnesses) {
      if (witness.kind() != KeyKind.COSIGNATURE) {
        throw new IllegalArgumentException(
            "A witness signs with a key of kind COSIGNATURE, but was given " + witness);
      }
    }
  }

  /// A log with one key and without witnesses.
  public static Trust of(String origin, VerifierKey logKey) {
    return new Trust(origin, List.of(logKey), List.of(), 0);
  }

  /// The checkpoint of a published note, if it can be believed. A signature of a trusted key that
  /// is wrong spoils the note, whatever else is under it; signatures of other keys are ignored.
  public Opening open(PublishedNote published) {
    String source = published.source();
    return switch (SignedNote.read(published.note())) {
      case Malformed malformed -> untrusted(new Finding.Unreadable(source, malformed.why()));
      case SignedNote note ->
          switch (Checkpoint.read(note.text())) {
            case Malformed malformed -> untrusted(new Finding.Unreadable(source, malformed.why()));
            case Checkpoint checkpoint -> open(source, note, checkpoint);
          };
    };
  }

  private Opening open(String source, SignedNote note, Checkpoint checkpoint) {
    if (!checkpoint.origin().equals(origin)) {
      return untrusted(new Finding.OtherLog(source, checkpoint.origin(), origin));
    }
    int ofLog = 0;
    int ofWitnesses = 0;
    for (VerifierKey key : logKeys) {
      switch (note.check(key)) {
        case SignatureCheck.Valid valid -> ofLog++;
        case SignatureCheck.Absent absent -> {}
        case SignatureCheck.Wrong wrong -> {
          return untrusted(new Finding.BadSignature(source, key));
        }
      }
    }
    for (VerifierKey key : witnesses) {
      switch (note.check(key)) {
        case SignatureCheck.Valid valid -> ofWitnesses++;
        case SignatureCheck.Absent absent -> {}
        case SignatureCheck.Wrong wrong -> {
          return untrusted(new Finding.BadSignature(source, key));
        }
      }
    }
    if (ofLog == 0) {
      return untrusted(new Finding.Unsigned(source));
    }
    return ofWitnesses < quorum
        ? untrusted(new Finding.TooFewWitnesses(source, ofWitnesses, quorum))
        : new Opening.Trusted(checkpoint);
  }

  private static Opening untrusted(Finding why) {
    return new Opening.Untrusted(why);
  }
}
