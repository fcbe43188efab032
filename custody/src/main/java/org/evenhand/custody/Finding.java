package org.evenhand.custody;

/// One thing that is wrong with a log, its checkpoints or its tiles. Entries are counted from 0.
public sealed interface Finding {
  /// What is wrong, to be read by a person.
  String sentence();

  /// A published note that is no signed checkpoint.
  record Unreadable(String source, String why) implements Finding {
    @Override
    public String sentence() {
      return source + " is no signed checkpoint. " + why;
    }
  }

  /// A checkpoint of another log.
  record OtherLog(String source, String origin, String expected) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say(
          "%s is a checkpoint of the log %s, but that of %s was expected",
          source, origin, expected);
    }
  }

  /// A checkpoint that no key of the log has signed.
  record Unsigned(String source) implements Finding {
    @Override
    public String sentence() {
      return source + " has no signature of a key of the log";
    }
  }

  /// A checkpoint with a signature that a trusted key did not make.
  record BadSignature(String source, VerifierKey key) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say(
          "%s has a signature in the name of %s that this key did not make: text or signature was"
              + " changed",
          source, key.name());
    }
  }

  /// A checkpoint that fewer witnesses signed than must.
  record TooFewWitnesses(String source, int found, int needed) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say("%s is signed by %d witnesses, and %d must", source, found, needed);
    }
  }

  /// Two checkpoints that cannot both be of one log that only grows.
  record Forked(Checkpoint one, Checkpoint other) implements Finding {
    @Override
    public String sentence() {
      return one.size() == other.size()
          ? Sentences.say(
              "Two histories of %d entries were signed, with the roots %s and %s",
              one.size(), one.root(), other.root())
          : Sentences.say(
              "Two histories were signed: that of %d entries does not begin with that of %d",
              Math.max(one.size(), other.size()), Math.min(one.size(), other.size()));
    }
  }

  /// The log ends, or goes on with other entries, before the end of what was sealed.
  ///
  /// @param agrees entries from the first that are as they were sealed, at least
  /// @param size entries of the log
  record SetBack(long agrees, long size, Checkpoint checkpoint) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say(
          "The log has %d entries, of which the first %d are as sealed, but a checkpoint was signed"
              + " over %d: it was set back to an older state%s",
          size,
          agrees,
          checkpoint.size(),
          size > agrees ? ", entries were removed, or its last ones were replaced" : "");
    }
  }

  /// Entries differ from what was sealed. Which ones could be said only with the published tiles.
  ///
  /// @param from first entry that may differ
  /// @param to the entry after the last that may differ
  record Differs(long from, long to, Checkpoint checkpoint) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say(
          "Entries %d to %d are not as the checkpoint over %d sealed them: one at least was changed,"
              + " removed, inserted or moved",
          from, to - 1, checkpoint.size());
    }
  }

  /// An entry was changed.
  record Changed(long index, Hash sealed, Hash found) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say("Entry %d was changed: %s was sealed, %s found", index, sealed, found);
    }
  }

  /// An entry was removed.
  ///
  /// @param index where it was when it was sealed
  record Removed(long index, Hash sealed) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say("Entry %d was removed: %s was sealed", index, sealed);
    }
  }

  /// An entry was inserted between sealed ones.
  ///
  /// @param index where it is now
  record Inserted(long index, Hash found) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say("Entry %d was inserted among sealed entries: %s", index, found);
    }
  }

  /// An entry stands elsewhere than where it was sealed.
  ///
  /// @param from where it was when it was sealed
  /// @param to where it is now
  record Moved(long from, long to, Hash leaf) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say("Entry %d was moved to %d: %s", from, to, leaf);
    }
  }

  /// Further differences that are not listed.
  record More(long count) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say("%d more entries were changed, removed, inserted or moved", count);
    }
  }

  /// Tiles that do not give what the checkpoint sealed.
  record TilesUnusable(Checkpoint checkpoint, String why) implements Finding {
    @Override
    public String sentence() {
      return Sentences.say(
          "The tiles of the checkpoint over %d entries cannot be used. %s", checkpoint.size(), why);
    }
  }

  /// A tile above the leaves that is missing or was changed; the leaves are right all the same.
  record TileDamaged(String path) implements Finding {
    @Override
    public String sentence() {
      return path + " is missing or was changed";
    }
  }
}
