package org.evenhand.custody;

import static java.nio.charset.StandardCharsets.UTF_8;

/// What a witness signs: a header, the time in seconds since 1970, and the checkpoint (C2SP
/// tlog-cosignature, Ed25519).
final class Cosignature {
  private Cosignature() {}

  static byte[] message(long seconds, String checkpoint) {
    return ("cosignature/v1\ntime " + seconds + "\n" + checkpoint).getBytes(UTF_8);
  }
}
