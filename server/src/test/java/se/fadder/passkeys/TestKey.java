package se.fadder.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import se.fadder.kernel.Sha256;

/**
 * An authenticator in software with one passkey, by the text of WebAuthn and not by the library
 * that the server checks with. A test changes what it says, as an attacker would.
 */
public final class TestKey {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CBORMapper CBOR = new CBORMapper();
  private static final int PRESENT = 1;
  private static final int VERIFIED = 1 << 2;
  private static final int HAS_KEY = 1 << 6;

  final byte[] id = new byte[16];
  private final KeyPair pair;

  public String origin = "https://fadder.example";
  String relyingParty = "fadder.example";
  boolean verified = true;
  boolean crossOrigin;
  int counter = 1;

  /** A new one, with a key pair of its own. */
  public TestKey() {
    new SecureRandom().nextBytes(id);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** What it answers where a passkey is to be made. */
  public Map<String, String> make(String challenge, String name) {
    Map<String, Object> attestation = new LinkedHashMap<>();
    attestation.put("fmt", "none");
    attestation.put("attStmt", Map.of());
    attestation.put("authData", authenticatorData(HAS_KEY, keyData()));
    try {
      return Map.of(
          "name",
          name,
          "attestationObject",
          WebAuthn.base64Url(CBOR.writeValueAsBytes(attestation)),
          "clientDataJSON",
          WebAuthn.base64Url(clientData("webauthn.create", challenge)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] authenticatorData(int flags, byte[] more) {
    int all = flags | PRESENT | (verified ? VERIFIED : 0);
    return ByteBuffer.allocate(37 + more.length)
        .put(Sha256.of(relyingParty.getBytes(UTF_8)))
        .put((byte) all)
        .putInt(counter)
        .put(more)
        .array();
  }

  private byte[] keyData() {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(new byte[16]);
    data.write(0);
    data.write(id.length);
    data.writeBytes(id);
    data.writeBytes(coseKey());
    return data.toByteArray();
  }

  /** The public key in COSE (RFC 9053): a map of small integers, written by hand as CBOR. */
  private byte[] coseKey() {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    ByteArrayOutputStream cose = new ByteArrayOutputStream();
    cose.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
    cose.writeBytes(unsigned(key.getW().getAffineX()));
    cose.writeBytes(new byte[] {0x22, 0x58, 32});
    cose.writeBytes(unsigned(key.getW().getAffineY()));
    return cose.toByteArray();
  }

  private static byte[] unsigned(BigInteger number) {
    byte[] signed = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(signed.length, fixed.length);
    System.arraycopy(signed, signed.length - length, fixed, fixed.length - length, length);
    return fixed;
  }

  private byte[] clientData(String type, String challenge) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("type", type);
    data.put("challenge", challenge);
    data.put("origin", origin);
    data.put("crossOrigin", crossOrigin);
    try {
      return JSON.writeValueAsBytes(data);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** What it answers where somebody signs in; it counts. */
  public Map<String, String> sign(String challenge, byte[] userHandle) {
    counter++;
    byte[] authenticatorData = authenticatorData(0, new byte[0]);
    byte[] clientData = clientData("webauthn.get", challenge);
    return Map.of(
        "id",
        WebAuthn.base64Url(id),
        "userHandle",
        WebAuthn.base64Url(userHandle),
        "authenticatorData",
        WebAuthn.base64Url(authenticatorData),
        "clientDataJSON",
        WebAuthn.base64Url(clientData),
        "signature",
        WebAuthn.base64Url(signature(authenticatorData, Sha256.of(clientData))),
        "client",
        "BROWSER");
  }

  private byte[] signature(byte[] authenticatorData, byte[] hash) {
    byte[] both = Arrays.copyOf(authenticatorData, authenticatorData.length + hash.length);
    System.arraycopy(hash, 0, both, authenticatorData.length, hash.length);
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(pair.getPrivate());
      signature.update(both);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
