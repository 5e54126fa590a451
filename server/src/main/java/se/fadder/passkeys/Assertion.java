package se.fadder.passkeys;

import com.webauthn4j.data.AuthenticationRequest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import se.fadder.kernel.PersonId;

/**
 * An assertion as it was sent: who somebody says that they are, and the challenge that their
 * authenticator has signed.
 *
 * @param credential of the passkey, in base64url
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
record Assertion(String credential, byte[] userHandle, AuthenticationRequest request) {
  /** Reads it; empty when what was sent is no base64url. */
  static Optional<Assertion> of(Map<String, String> texts) {
    try {
      byte[] id = bytes(texts, "id");
      byte[] user = bytes(texts, "userHandle");
      return Optional.of(
          new Assertion(
              WebAuthn.base64Url(id),
              user,
              new AuthenticationRequest(
                  id,
                  user,
                  bytes(texts, "authenticatorData"),
                  bytes(texts, "clientDataJSON"),
                  bytes(texts, "signature"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * The bytes of a text.
   *
   * @throws IllegalArgumentException when it is no base64url
   */
  static byte[] bytes(Map<String, String> texts, String name) {
    return Base64.getUrlDecoder().decode(texts.getOrDefault(name, ""));
  }

  /** The handle by which authenticators keep whose passkey it is. */
  static byte[] handle(PersonId person) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(person.value().getMostSignificantBits())
        .putLong(person.value().getLeastSignificantBits())
        .array();
  }

  boolean isOf(PersonId person) {
    return Arrays.equals(userHandle, handle(person));
  }
}
