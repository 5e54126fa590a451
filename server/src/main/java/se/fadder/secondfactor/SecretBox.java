package se.fadder.secondfactor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * The box in which secrets of apps lie in the database: AES-GCM with the operator's key, and bound
 * to their owner, so that nobody's can be put in another's place. Without a key they lie open, as
 * protected as the file itself.
 */
final class SecretBox {
  static final int KEY_BYTES = 32;
  private static final String OPEN = "open:";
  private static final String SEALED = "aes:";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final @Nullable SecretKeySpec key;
  private final SecureRandom random;

  /**
   * Creates a box.
   *
   * @param key of 32 bytes; null to leave secrets open
   */
  SecretBox(byte @Nullable [] key, SecureRandom random) {
    this.key = key == null ? null : new SecretKeySpec(key, "AES");
    this.random = random;
  }

  /** The text in which a person's secret is stored. */
  String close(byte[] secret, PersonId owner) {
    if (key == null) {
      return OPEN + base64(secret);
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(secret);
      byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
      return SEALED + base64(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a secret cannot be sealed", e);
    }
  }

  /** Whether a stored text is what {@link #close} would make now; else it is to be closed anew. */
  boolean isUpToDate(String stored) {
    return stored.startsWith(SEALED) == (key != null);
  }

  /** A person's secret; empty when it was sealed with another key, or is not theirs. */
  Optional<byte[]> open(String stored, PersonId owner) {
    if (stored.startsWith(OPEN)) {
      return Optional.of(Base64.getDecoder().decode(stored.substring(OPEN.length())));
    }
    if (key == null || !stored.startsWith(SEALED)) {
      return Optional.empty();
    }
    byte[] both = Base64.getDecoder().decode(stored.substring(SEALED.length()));
    byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, owner);
      return Optional.of(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, PersonId owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.value().toString().getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
