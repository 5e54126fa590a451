package se.fadder.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The check of what an issuer has signed: ID tokens (OpenID Connect Core 1.0, 3.1.3.7) and logout
 * tokens (Back-Channel Logout 1.0, 2.6). The library checks the signature; what the claims must say
 * is written here, by the server's own clock.
 */
final class TokenCheck {
  /** By how much the clocks may differ. */
  static final Duration SKEW = Duration.ofSeconds(60);

  /** How old a logout token may be: issuers send it at once. */
  static final Duration OLDEST_LOGOUT = Duration.ofMinutes(5);

  private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

  /** The longest token that is looked at, and the longest text in one that counts. */
  private static final int LONGEST_TOKEN = 64 * 1024;

  private static final int LONGEST_TEXT = 255;

  /**
   * The algorithms by which a public key checks what a secret one has signed; never one by which
   * the public key itself could sign.
   */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final Set<@Nullable JOSEObjectType> ID_TYPES = types(JOSEObjectType.JWT);
  private static final Set<@Nullable JOSEObjectType> LOGOUT_TYPES =
      types(JOSEObjectType.JWT, new JOSEObjectType("logout+jwt"));

  private final Issuer issuer;
  private final Clock clock;

  TokenCheck(Issuer issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  private static Set<@Nullable JOSEObjectType> types(JOSEObjectType... named) {
    Set<@Nullable JOSEObjectType> types = new HashSet<>(List.of(named));
    types.add(null);
    return types;
  }

  /** Judges an ID token that must have been made for the sign-in of that nonce. */
  Verdict idToken(String text, String nonce) {
    Verdict signed = signed(text, ID_TYPES);
    if (!(signed instanceof Verdict.Believed(var claims))) {
      return signed;
    }
    try {
      return judged(claims, idTokenFault(claims, nonce));
    } catch (ParseException e) {
      return malformed();
    }
  }

  private Optional<String> idTokenFault(JWTClaimsSet claims, String nonce) throws ParseException {
    if (claims.getExpirationTime() == null || claims.getIssueTime() == null) {
      return Optional.of("it does not say when it was made and ends");
    }
    if (isOver(claims.getExpirationTime())) {
      return Optional.of("it has run out");
    }
    if (!isText(claims.getSubject())) {
      return Optional.of("it does not say of whom it is");
    }
    if (claims.getClaim("events") != null) {
      return Optional.of("it is a logout token");
    }
    String named = claims.getStringClaim("nonce");
    if (named == null || !isSame(named, nonce)) {
      return Optional.of("it was made for another sign-in: the nonce is another");
    }
    Set<String> levels = issuer.settings().acr();
    String level = claims.getStringClaim("acr");
    if (!levels.isEmpty() && (level == null || !levels.contains(level))) {
      return Optional.of("its level of assurance (acr) is not one that is asked for");
    }
    return Optional.empty();
  }

  /** Judges a logout token. Whether it came before, the caller knows. */
  Verdict logoutToken(String text) {
    Verdict signed = signed(text, LOGOUT_TYPES);
    if (!(signed instanceof Verdict.Believed(var claims))) {
      return signed;
    }
    try {
      return judged(claims, logoutFault(claims));
    } catch (ParseException e) {
      return malformed();
    }
  }

  private Optional<String> logoutFault(JWTClaimsSet claims) throws ParseException {
    if (claims.getIssueTime() == null) {
      return Optional.of("it does not say when it was made");
    }
    Date end = claims.getExpirationTime();
    Instant oldest = clock.instant().minus(OLDEST_LOGOUT).minus(SKEW);
    if ((end != null && isOver(end)) || claims.getIssueTime().toInstant().isBefore(oldest)) {
      return Optional.of("it has run out");
    }
    Map<String, Object> events = claims.getJSONObjectClaim("events");
    if (events == null || !(events.get(LOGOUT_EVENT) instanceof Map)) {
      return Optional.of("it tells of no logout");
    }
    if (claims.getClaim("nonce") != null) {
      return Optional.of("it has a nonce, as ID tokens have");
    }
    if (!isText(claims.getJWTID())) {
      return Optional.of("it has no name of its own (jti)");
    }
    if (!isText(claims.getSubject()) && !isText(claims.getStringClaim("sid"))) {
      return Optional.of("it says neither whose sessions end nor which");
    }
    return Optional.empty();
  }

  /** What holds for both kinds, after what holds for the one. */
  private Verdict judged(JWTClaimsSet claims, Optional<String> fault) throws ParseException {
    String clientId = issuer.settings().clientId();
    if (!issuer.settings().uri().toString().equals(claims.getIssuer())) {
      return refused("it names another issuer");
    }
    List<String> audience = claims.getAudience();
    if (!audience.contains(clientId)) {
      return refused("it was made for another client: its audience is another");
    }
    String party = claims.getStringClaim("azp");
    if (party == null ? audience.size() > 1 : !party.equals(clientId)) {
      return refused("it was made for another client: its azp is another, or missing");
    }
    Optional<Duration> ahead = ahead(claims);
    if (ahead.isPresent()) {
      return new Verdict.Refused(
          SignInProblem.CLOCK,
          "it is from the future: by this server's clock it is made in %d s from now, and %d s are"
                  .formatted(ahead.get().toSeconds(), SKEW.toSeconds())
              + " let pass. Set the clocks of this server and of the issuer right");
    }
    return fault.map(TokenCheck::refused).orElseGet(() -> new Verdict.Believed(claims));
  }

  /** By how much a token is from the future; empty where that is little enough. */
  private Optional<Duration> ahead(JWTClaimsSet claims) {
    Instant latest =
        Stream.of(claims.getIssueTime(), claims.getNotBeforeTime())
            .filter(Objects::nonNull)
            .map(Date::toInstant)
            .reduce(clock.instant(), (one, other) -> one.isAfter(other) ? one : other);
    Duration ahead = Duration.between(clock.instant(), latest);
    return ahead.compareTo(SKEW) > 0 ? Optional.of(ahead) : Optional.empty();
  }

  private boolean isOver(Date end) {
    return !clock.instant().isBefore(end.toInstant().plus(SKEW));
  }

  private static boolean isText(@Nullable String text) {
    return text != null && !text.isEmpty() && text.length() <= LONGEST_TEXT;
  }

  private static boolean isSame(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private Verdict signed(String text, Set<@Nullable JOSEObjectType> types) {
    if (text.length() > LONGEST_TOKEN) {
      return malformed();
    }
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(types));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, issuer.keys()));
    // The claims are judged here, by a clock that is given.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    try {
      // A token with alg none is no signed one, and an encrypted one is not asked for.
      return new Verdict.Believed(processor.process(SignedJWT.parse(text), null));
    } catch (ParseException e) {
      return malformed();
    } catch (RemoteKeySourceException e) {
      return new Verdict.Refused(SignInProblem.DOWN, String.valueOf(e.getMessage()));
    } catch (BadJOSEException | JOSEException e) {
      return refused("no key of the issuer has signed it, by an algorithm that is taken");
    }
  }

  private static Verdict malformed() {
    return refused("it is no signed token, or cannot be read");
  }

  private static Verdict refused(String why) {
    return new Verdict.Refused(SignInProblem.REFUSED, why);
  }
}
