package org.evenhand.custody;

import java.nio.ByteBuffer;

/// Numbers as bytes, the highest first.
final class Bytes {
  private Bytes() {}

  static int toInt(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }

  static long toLong(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }
}
