package org.evenhand.linkage.synthetic;

/// A permutation of 0 … size − 1 that needs no memory: steps that can each be undone, on the next
/// power of two, repeated while the result lies outside (cycle walking: Black and Rogaway, "Ciphers
/// with arbitrary finite domains", CT-RSA 2002).
final class Shuffle {
  private static final int ROUNDS = 4;

  private final long size;
  private final long mask;
  private final int shift;
  private final long[] adds = new long[ROUNDS];
  private final long[] factors = new long[ROUNDS];

  Shuffle(long size, long key) {
    this.size = size;
    int bits = Long.SIZE - Long.numberOfLeadingZeros(size - 1);
    this.mask = bits == 0 ? 0 : -1L >>> (Long.SIZE - bits);
    this.shift = bits / 2 + 1;
    Draw draw = new Draw(key);
    for (int i = 0; i < ROUNDS; i++) {
      adds[i] = draw.next();
      factors[i] = draw.next() | 1;
    }
  }

  long of(long index) {
    long x = index;
    do {
      for (int i = 0; i < ROUNDS; i++) {
        x = ((x + adds[i]) * factors[i]) & mask;
        x ^= x >>> shift;
      }
    } while (x >= size);
    return x;
  }
}
