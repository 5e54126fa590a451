package se.fadder.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.signin.SignInSession;
import se.fadder.signin.SignInSessions;
import se.fadder.signin.SignOutWays;

/**
 * The ends of sessions that issuers have begun: one that an issuer tells of, since somebody has
 * signed out there, and one that somebody ends here, who is then to be signed out there as well.
 */
final class OidcLogout implements SignOutWays.Way {
  private static final System.Logger LOG = System.getLogger(OidcLogout.class.getName());

  private final List<Issuer> issuers;
  private final IssuerHttp http;
  private final Database database;
  private final Clock clock;
  private final SignInSessions sessions;
  private final Supplier<URI> server;

  OidcLogout(
      List<Issuer> issuers,
      IssuerHttp http,
      Database database,
      Clock clock,
      SignInSessions sessions,
      Supplier<URI> server) {
    this.issuers = List.copyOf(issuers);
    this.http = http;
    this.database = database;
    this.clock = clock;
    this.sessions = sessions;
    this.server = server;
  }

  @Override
  public Optional<URI> after(SignInSession session) {
    Optional<Issuer> issuer =
        database.read(tx -> tx.sql(OidcSql.class).issuerOf(session.id())).flatMap(this::called);
    if (issuer.isEmpty()) {
      return Optional.empty();
    }
    try {
      return new Exchange(issuer.get(), http).end(server.get().resolve("/"));
    } catch (IssuerDown e) {
      // Here it is over all the same.
      return Optional.empty();
    }
  }

  private Optional<Issuer> called(@Nullable String uri) {
    return issuers.stream()
        .filter(issuer -> issuer.settings().uri().toString().equals(uri))
        .findFirst();
  }

  /**
   * Ends the sessions that a logout token tells of.
   *
   * @return whether the token was believed
   */
  boolean end(String token) {
    Optional<Issuer> issuer = claimedBy(token);
    if (issuer.isEmpty()) {
      LOG.log(Level.WARNING, "a logout token was refused: it names no issuer that is set up");
      return false;
    }
    IssuerSettings settings = issuer.get().settings();
    return switch (new TokenCheck(issuer.get(), clock).logoutToken(token)) {
      case Verdict.Refused(_, var why) -> {
        LOG.log(Level.WARNING, "a logout token of " + settings + " was refused: " + why);
        yield false;
      }
      case Verdict.Believed(var claims) -> {
        boolean first = database.write(tx -> end(tx, settings, claims));
        if (!first) {
          LOG.log(Level.WARNING, "a logout token of " + settings + " was refused: it came before");
        }
        yield first;
      }
    };
  }

  /** The issuer that a token says it is of. That it is, its key alone can show. */
  private Optional<Issuer> claimedBy(String token) {
    try {
      return called(SignedJWT.parse(token).getJWTClaimsSet().getIssuer());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  /** Ends what a token tells of; whether it is the first time that it comes. */
  private boolean end(WriteTx tx, IssuerSettings issuer, JWTClaimsSet claims) {
    OidcSql sql = tx.sql(OidcSql.class);
    String name = IssuerName.LOGOUT.hash(issuer, claims.getJWTID());
    if (sql.noteLogout(name, clock.instant()) == 0) {
      return false;
    }
    // The session that is named ends alone; where none is named, all of the person do.
    Object sid = claims.getClaim("sid");
    List<OidcSql.Ended> ended =
        sid == null
            ? sql.bySubject(IssuerName.SUBJECT.hash(issuer, claims.getSubject()))
            : sql.bySid(IssuerName.SESSION.hash(issuer, sid.toString()));
    ended.forEach(one -> sessions.endByIssuer(tx, one.personId(), one.sessionId()));
    return true;
  }
}
