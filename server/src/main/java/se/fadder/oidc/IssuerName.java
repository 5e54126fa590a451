package se.fadder.oidc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The kinds of names that an issuer has of its own, which are stored as their hashes. */
enum IssuerName {
  SUBJECT,
  SESSION,
  LOGOUT;

  /** The hash of a name that this issuer gives; another issuer's same name has another. */
  String hash(IssuerSettings issuer, String name) {
    try {
      String text = this + "\0" + issuer.uri() + "\0" + name;
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
