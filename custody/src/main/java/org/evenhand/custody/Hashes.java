package org.evenhand.custody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// A growing list of hashes in 32 bytes each, so that a million of them need 32 MB and no more.
public final class Hashes implements Iterable<Hash> {
  private static final int IN_CHUNK = 256;

  private final List<byte[]> chunks = new ArrayList<>();
  private long size;

  /// An empty list.
  public Hashes() {}

  /// A list of these.
  public static Hashes of(Iterable<Hash> hashes) {
    Hashes list = new Hashes();
    hashes.forEach(list::add);
    return list;
  }

  /// Puts one at the end.
  public void add(Hash hash) {
    add(hash.inside(), 0);
  }

  void add(byte[] from, int at) {
    int place = (int) (size % IN_CHUNK);
    if (place == 0) {
      chunks.add(new byte[IN_CHUNK * Hash.BYTES]);
    }
    System.arraycopy(from, at, chunks.getLast(), place * Hash.BYTES, Hash.BYTES);
    size++;
  }

  /// How many there are.
  public long size() {
    return size;
  }

  /// The one at this index, counted from 0.
  public Hash get(long index) {
    return Hash.wrap(inside(index));
  }

  byte[] inside(long index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          Sentences.say("Hash %d was asked for, of a list of %d", index, size));
    }
    int at = at(index);
    return Arrays.copyOfRange(chunk(index), at, at + Hash.BYTES);
  }

  boolean same(long index, Hashes other, long otherIndex) {
    int at = at(index);
    int otherAt = at(otherIndex);
    return Arrays.equals(
        chunk(index), at, at + Hash.BYTES, other.chunk(otherIndex), otherAt, otherAt + Hash.BYTES);
  }

  private byte[] chunk(long index) {
    return chunks.get((int) (index / IN_CHUNK));
  }

  private static int at(long index) {
    return (int) (index % IN_CHUNK) * Hash.BYTES;
  }

  @Override
  public Iterator<Hash> iterator() {
    return new Iterator<>() {
      private long next;

      @Override
      public boolean hasNext() {
        return next < size;
      }

      @Override
      public Hash next() {
        if (next >= size) {
          throw new NoSuchElementException("The list has " + size + " hashes");
        }
        return get(next++);
      }
    };
  }
}
