package se.fadder.secondfactor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of an app (RFC 6238) as all such apps make them: SHA-1, six digits, another every 30
 * seconds.
 */
final class Totp {
  static final Duration STEP = Duration.ofSeconds(30);

  /** How many bytes a secret has: as many as the hash (RFC 4226, section 4). */
  static final int SECRET_BYTES = 20;

  static final int DIGITS = 6;

  /** How many steps the clock of a phone may be off, either way. */
  private static final int DRIFT = 1;

  private static final int MODULUS = 1_000_000;

  private Totp() {}

  static long step(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
  }

  /** The code of a step. */
  static String code(byte[] secret, long step) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
    return String.format(Locale.ROOT, "%06d", number % MODULUS);
  }

  /**
   * The step of which a code is, about now and after the last one that was taken; empty when it is
   * of none.
   */
  static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastTaken) {
    long middle = step(now);
    return LongStream.rangeClosed(middle - DRIFT, middle + DRIFT)
        .filter(step -> step > lastTaken && isSame(code(secret, step), code))
        .findFirst();
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] secret, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "RAW"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }
}
