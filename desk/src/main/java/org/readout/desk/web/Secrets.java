package org.readout.desk.web;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Passwords (bcrypt, cost 12) and random secrets, of which only hashes are kept. */
public final class Secrets {
  private static final int COST = 12;
  private static final int BYTES = 32;
  /** bcrypt reads no more of a password (OWASP, Password Storage). */
  private static final int LONGEST = 72;
  private static final int SHORTEST = 10;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** IllegalArgumentException if the password is shorter than 10 characters or longer than 72 bytes. */
  public static String password(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
      throw new IllegalArgumentException("a password has at least " + SHORTEST + " characters and at most " + LONGEST + " bytes");
    }
    return BCrypt.withDefaults().hashToString(COST, password.toCharArray());
  }

  /** Whether the password is the one that was hashed. */
  static boolean matches(String password, String hash) {
    return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST && BCrypt.verifyer().verify(password.toCharArray(), hash).verified;
  }

  /** 256 random bits, fit for a header. */
  public static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** SHA-256 of a secret, in hexadecimal. */
  public static String hash(String secret) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Whether two secrets are the same, in time that does not tell where they differ. */
  static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
