package org.evenhand.app.kcpd;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// 64-bit hashes of byte slices: the same on every machine.
final class Bits {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Bits() {}

  /// A hash of the bytes from `from` up to `to`; 0 for none.
  static long hash(byte[] bytes, int from, int to) {
    if (from == to) {
      return 0;
    }
    long hash = (to - from) * 0x9E3779B97F4A7C15L;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      hash = Long.rotateLeft(hash ^ ((long) LONGS.get(bytes, i) * 0x87C37B91114253D5L), 31);
      hash = hash * 0x4CF5AD432745937FL + 0x52DCE729;
    }
    long tail = 0;
    for (; i < to; i++) {
      tail = (tail << 8) | (bytes[i] & 0xFF);
    }
    return mix(hash ^ (tail * 0x87C37B91114253D5L));
  }

  /// The 64-bit finalizer of MurmurHash3 (Appleby, public domain): a bijection.
  static long mix(long bits) {
    long h = bits;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }
}
