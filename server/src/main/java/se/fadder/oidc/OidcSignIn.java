package se.fadder.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.PersonId;
import se.fadder.people.PersonMatcher;
import se.fadder.signin.SignIn;
import se.fadder.signin.StillEmployed;

/**
 * The signing in with one issuer: how a browser leaves for it, and how somebody is known when the
 * browser comes back. The issuer is asked before any unit of work begins.
 */
final class OidcSignIn {
  private static final System.Logger LOG = System.getLogger(OidcSignIn.class.getName());

  /** The most people of one address that are looked at. More than one who works here is nobody. */
  private static final int MOST = 10;

  private final Issuer issuer;
  private final Exchange exchange;
  private final TokenCheck check;
  private final Database database;
  private final Clock clock;
  private final SecureRandom random;
  private final SignIn signIn;
  private final StillEmployed mayEnter;
  private final AttemptCookie cookie;
  private final Supplier<URI> server;

  OidcSignIn(
      Issuer issuer,
      Exchange exchange,
      TokenCheck check,
      Database database,
      Clock clock,
      SecureRandom random,
      SignIn signIn,
      StillEmployed mayEnter,
      AttemptCookie cookie,
      Supplier<URI> server) {
    this.issuer = issuer;
    this.exchange = exchange;
    this.check = check;
    this.database = database;
    this.clock = clock;
    this.random = random;
    this.signIn = signIn;
    this.mayEnter = mayEnter;
    this.cookie = cookie;
    this.server = server;
  }

  IssuerSettings settings() {
    return issuer.settings();
  }

  /**
   * The path where browsers come back to: another for each issuer, so that none answers for
   * another.
   */
  String path() {
    return "/oidc/callback/" + settings().number();
  }

  private URI comeBack() {
    return server.get().resolve(path());
  }

  /**
   * A browser that leaves for the issuer.
   *
   * @param cookie the value of {@code Set-Cookie} by which it is known when it comes back
   */
  record Leaving(URI to, String cookie) {}

  Leaving begin() throws IssuerDown {
    Attempt attempt = Attempt.begin(clock.instant(), random);
    return new Leaving(exchange.begin(attempt, comeBack()), cookie.set(attempt));
  }

  /** What becomes of a browser that comes back. */
  sealed interface Result {
    record Entered(SignIn.Begun begun) implements Result {}

    record Failed(SignInProblem problem) implements Result {}
  }

  /** Lets in the person for whom a browser comes back. */
  Result finish(Request request) {
    Map<String, String> query = request.query();
    Optional<Attempt> attempt = cookie.read(request.cookies(), clock.instant());
    if (attempt.isEmpty() || !attempt.get().isState(query.getOrDefault("state", ""), settings())) {
      return failed(SignInProblem.EXPIRED, "the browser did not leave from here, or long ago");
    }
    try {
      return finish(request, attempt.get(), query);
    } catch (IssuerDown e) {
      return failed(SignInProblem.DOWN, String.valueOf(e.getMessage()));
    }
  }

  private Result finish(Request request, Attempt attempt, Map<String, String> query)
      throws IssuerDown {
    String named = query.get("iss");
    if (named == null ? issuer.discovered().namesItself() : !named.equals(uri())) {
      return failed(SignInProblem.REFUSED, "another issuer answers, or none that says its name");
    }
    String error = query.get("error");
    if (error != null) {
      return failed(
          error.equals("server_error") || error.equals("temporarily_unavailable")
              ? SignInProblem.DOWN
              : SignInProblem.DENIED,
          "it answers " + Exchange.named(error));
    }
    Exchange.Answer answer = exchange.redeem(query.getOrDefault("code", ""), attempt, comeBack());
    return switch (answer) {
      case Exchange.Answer.Nothing(var why) -> failed(SignInProblem.REFUSED, why);
      case Exchange.Answer.IdToken(var text) ->
          switch (check.idToken(text, attempt.nonce(settings()))) {
            case Verdict.Refused(var problem, var why) -> failed(problem, "the ID token: " + why);
            case Verdict.Believed(var claims) -> enter(request, claims);
          };
    };
  }

  private String uri() {
    return settings().uri().toString();
  }

  private Result enter(Request request, JWTClaimsSet claims) {
    Optional<String> address = address(claims);
    if (address.isEmpty()) {
      return failed(
          SignInProblem.NOBODY,
          "the claim " + settings().claim() + " is missing, not verified, or of another domain");
    }
    Optional<SignIn.Begun> begun = database.write(tx -> begin(tx, request, claims, address.get()));
    return begun
        .<Result>map(Result.Entered::new)
        .orElseGet(
            () -> failed(SignInProblem.NOBODY, "nobody who works here has that address alone"));
  }

  /** The address that the issuer vouches for, in lower case. */
  private Optional<String> address(JWTClaimsSet claims) {
    String address = text(claims, settings().claim());
    if (address == null) {
      return Optional.empty();
    }
    boolean vouched =
        settings().trustsAddress()
            || (settings().claim().equals(OidcSettings.EMAIL)
                && Boolean.TRUE.equals(claims.getClaim("email_verified")));
    String lower = address.toLowerCase(Locale.ROOT);
    Set<String> domains = settings().domains();
    boolean inDomain =
        domains.isEmpty() || domains.contains(lower.substring(lower.lastIndexOf('@') + 1));
    return vouched && inDomain && lower.indexOf('@') > 0 ? Optional.of(lower) : Optional.empty();
  }

  private static @Nullable String text(JWTClaimsSet claims, String name) {
    try {
      return claims.getStringClaim(name);
    } catch (ParseException e) {
      return null;
    }
  }

  private Optional<SignIn.Begun> begin(
      WriteTx tx, Request request, JWTClaimsSet claims, String address) {
    Optional<SignIn.Begun> begun =
        only(tx, address).flatMap(person -> signIn.beginProven(tx, person, request));
    begun.ifPresent(entered -> note(tx, entered, claims));
    return begun;
  }

  /** The one person of that address who may be inside today. */
  private Optional<PersonId> only(Tx tx, String address) {
    Set<PersonId> found = PersonMatcher.knownBy(tx, address, MOST);
    found.removeIf(person -> !mayEnter.test(tx, person));
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }

  private void note(WriteTx tx, SignIn.Begun entered, JWTClaimsSet claims) {
    String sid = text(claims, "sid");
    tx.sql(OidcSql.class)
        .insert(
            entered.session().id(),
            uri(),
            IssuerName.SUBJECT.hash(settings(), claims.getSubject()),
            sid == null ? null : IssuerName.SESSION.hash(settings(), sid));
  }

  private Result failed(SignInProblem problem, String why) {
    LOG.log(Level.WARNING, "sign-in with " + settings() + " failed, " + problem + ": " + why);
    return new Result.Failed(problem);
  }
}
