package org.readout.core.text;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Short names for byte strings: the first 80 bits of SHA-256 in base32 (RFC 4648, lower case, no padding), 16 chars. */
public final class Digest {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int BYTES = 10;

  private Digest() {}

  /** The name of these bytes. */
  public static String of(byte[] bytes) {
    byte[] hash = sha256(bytes);
    StringBuilder name = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (int i = 0; i < BYTES; i++) {
      buffer = (buffer << 8) | (hash[i] & 0xFF);
      bits += 8;
      while (bits >= 5) {
        name.append(ALPHABET.charAt((buffer >> (bits - 5)) & 31));
        bits -= 5;
      }
    }
    return name.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
