package se.fadder.oidc;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.fadder.kernel.Sha256;
import se.fadder.signin.Token;

/**
 * An attempt to sign in, between leaving for an issuer and coming back. It is one secret, which the
 * browser keeps in a cookie, and from which state, nonce and code verifier follow: nothing is kept
 * in the server, so that nobody fills it, and any server takes the browser back. Whoever does not
 * have the cookie has none of the three; whoever changes the time in it has others.
 *
 * @param begunAt to the second
 */
record Attempt(Instant begunAt, Token secret) {
  /** How long somebody may take to sign in at the issuer. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Pattern FORM = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  static Attempt begin(Instant now, SecureRandom random) {
    return new Attempt(Instant.ofEpochSecond(now.getEpochSecond()), Token.random(random));
  }

  /** The attempt of a cookie, unless it is over. */
  static Optional<Attempt> of(String cookie, Instant now) {
    Matcher parts = FORM.matcher(cookie);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Instant begunAt = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
    return now.isBefore(begunAt.plus(LONGEST)) && !begunAt.isAfter(now)
        ? Token.of(parts.group(2)).map(secret -> new Attempt(begunAt, secret))
        : Optional.empty();
  }

  String cookie() {
    return begunAt.getEpochSecond() + "." + secret.text();
  }

  /** By which the browser that comes back is known to be the one that left. */
  String state(IssuerSettings issuer) {
    return derived("state", issuer);
  }

  boolean isState(String sent, IssuerSettings issuer) {
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), state(issuer).getBytes(StandardCharsets.UTF_8));
  }

  /** By which the ID token is known to be made for this attempt. */
  String nonce(IssuerSettings issuer) {
    return derived("nonce", issuer);
  }

  /** By which the code is of use to nobody else (RFC 7636). */
  String verifier(IssuerSettings issuer) {
    return derived("verifier", issuer);
  }

  /** The code challenge of that verifier, by S256. */
  String challenge(IssuerSettings issuer) {
    return BASE64URL.encodeToString(
        Sha256.of(verifier(issuer).getBytes(StandardCharsets.US_ASCII)));
  }

  /** 256 bits that tell nothing of the secret, other for each use, issuer and time. */
  private String derived(String use, IssuerSettings issuer) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      String text = use + "\0" + issuer.uri() + "\0" + begunAt.getEpochSecond();
      return BASE64URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Attempt[" + begunAt + "]";
  }
}
