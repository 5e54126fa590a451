package se.fadder.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.signin.SignInResult;
import se.fadder.signin.SignInRoom;

/** The room of signing in with the organisation's own. */
public record OidcRoom(Room room) implements Offering {
  /** How long a logout token is known to have come: longer than it could count. */
  private static final Duration LOGOUTS_KEPT = Duration.ofDays(1);

  /**
   * Makes the room on those below it. No issuer is asked before somebody wants to sign in.
   *
   * @param secure whether people reach the server by https
   * @param server the address under which they do; asked for once it listens
   * @param watch is told of everybody who comes in
   */
  public static OidcRoom of(
      Base base,
      SignInRoom signIn,
      OidcSettings settings,
      boolean secure,
      Supplier<URI> server,
      Consumer<SignInResult> watch) {
    Room.Builder room =
        Room.named("oidc").data(OidcData.TABLES).endpoint(new WaysEndpoint(settings));
    room.daily(purge(base));
    if (settings.issuers().isEmpty()) {
      return new OidcRoom(room.build());
    }
    IssuerHttp http = base.opened().add(new IssuerHttp());
    AttemptCookie cookie = new AttemptCookie(secure);
    List<Issuer> issuers = new ArrayList<>();
    List<OidcSignIn> ways = new ArrayList<>();
    for (IssuerSettings one : settings.issuers()) {
      Issuer issuer = new Issuer(one, http, base.clock());
      OidcSignIn way =
          new OidcSignIn(
              issuer,
              new Exchange(issuer, http),
              new TokenCheck(issuer, base.clock()),
              base.database(),
              base.clock(),
              base.random(),
              signIn.signIn(),
              signIn.mayEnter(),
              cookie,
              server);
      issuers.add(issuer);
      ways.add(way);
      room.endpoint(new CallbackEndpoint(way, signIn.cookie(), watch));
    }
    OidcLogout logout =
        new OidcLogout(issuers, http, base.database(), base.clock(), signIn.sessions(), server);
    signIn.signOutWays().add(logout);
    return new OidcRoom(
        room.endpoint(new StartEndpoint(ways, signIn.signIn(), signIn.cookie()))
            .endpoint(new LogoutEndpoint(logout))
            .build());
  }

  private static DailyWork purge(Base base) {
    return new Purge(
        "oidc.purge",
        List.of((tx, most) ->
            tx.sql(OidcSql.class).deleteLogouts(base.clock().instant().minus(LOGOUTS_KEPT), most)));
  }
}
