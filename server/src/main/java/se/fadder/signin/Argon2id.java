package se.fadder.signin;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** The password hash Argon2id (RFC 9106), written in the PHC string format. */
final class Argon2id {
  static final int HASH_BYTES = 32;

  private static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})\\$([A-Za-z0-9+/]++)\\$([A-Za-z0-9+/]++)");

  private Argon2id() {}

  /**
   * Hashes a password on this thread.
   *
   * @param blocks gives the memory, and takes it back
   */
  static String hash(byte[] password, byte[] salt, Passwords.Cost cost, BlockPool blocks) {
    return text(cost, salt, hash(password, salt, cost, 1, HASH_BYTES, blocks));
  }

  private static byte[] hash(
      byte[] password, byte[] salt, Passwords.Cost cost, int lanes, int bytes, BlockPool blocks) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(VERSION)
            .withMemoryAsKB(cost.memoryKib())
            .withIterations(cost.iterations())
            .withParallelism(lanes)
            .withSalt(salt)
            .withBlockPool(blocks)
            .build());
    byte[] hash = new byte[bytes];
    generator.generateBytes(password, hash);
    return hash;
  }

  static String text(Passwords.Cost cost, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return start(cost) + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
  }

  private static String start(Passwords.Cost cost) {
    return "$argon2id$v=%d$m=%d,t=%d,p=1$".formatted(VERSION, cost.memoryKib(), cost.iterations());
  }

  /** Whether a stored hash was made at that cost. */
  static boolean isOfCost(String stored, Passwords.Cost cost) {
    return stored.startsWith(start(cost));
  }

  /**
   * Whether a password leads to a stored hash, at whatever cost that was made.
   *
   * @throws IllegalArgumentException when what is stored is no hash of this kind
   */
  static boolean matches(byte[] password, String stored, BlockPool blocks) {
    Matcher phc = PHC.matcher(stored);
    if (!phc.matches()) {
      throw new IllegalArgumentException("what is stored is no hash of Argon2id");
    }
    byte[] expected = Base64.getDecoder().decode(phc.group(5));
    byte[] found =
        hash(
            password,
            Base64.getDecoder().decode(phc.group(4)),
            new Passwords.Cost(number(phc, 1), number(phc, 2)),
            number(phc, 3),
            expected.length,
            blocks);
    return MessageDigest.isEqual(expected, found);
  }

  private static int number(Matcher phc, int group) {
    return Integer.parseInt(phc.group(group));
  }
}
