package org.evenhand.app.linking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; says nothing either way",
        "-0.04; says nothing either way",
        "1; 2 times as likely",
        "0.58; 1.5 times as likely",
        "-5.8; 56 times less likely",
        "10; 1,000 times as likely",
        "14.1; 18,000 times as likely",
        "-21.6; 3.2 million times less likely",
        "29.9; 1 billion times as likely",
        "40; 1.1 trillion times as likely"
      })
  void weightsInWords(double bits, String words) {
    assertEquals(words, Bits.times(bits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0.527; 52.7\u00a0%",
        "0.001; 0.1\u00a0%",
        "0.00018; 1 in 5,600",
        "0.0000019; 1 in 530,000",
        "0.0000005; 1 in 2 million",
        "0.99999; 99.99\u00a0%",
        "0.0000000001; not met"
      })
  void sharesInWords(double share, String words) {
    assertEquals(words, Bits.share(share));
  }

  @Test
  void bitsAndProbabilityBelongTogether() {
    assertEquals(0, Bits.of(0.5));
    assertEquals(3, Bits.of(8.0 / 9), 1e-12);
  }
}
