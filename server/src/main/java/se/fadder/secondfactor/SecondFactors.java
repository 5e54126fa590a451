package se.fadder.secondfactor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Accounts;
import se.fadder.signin.FurtherAsk;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInResult;
import se.fadder.signin.Throttle;
import se.fadder.signin.Token;
import se.fadder.signin.Username;

/**
 * One's own second factor: to give it at sign-in, to set it up there or later, to renew what one
 * has on paper, and to remove it. None of it is a mutation of the schema, as no code and no secret
 * is to be stored with an idempotency key. Codes are counted as guesses of a password are.
 */
final class SecondFactors {
  private final Database database;
  private final Clock clock;
  private final SignIn signIn;
  private final FurtherProofs proofs;
  private final Factors factors;
  private final Throttle throttle;

  SecondFactors(
      Database database, Clock clock, SignIn signIn, FurtherProofs proofs, Factors factors) {
    this.database = database;
    this.clock = clock;
    this.signIn = signIn;
    this.proofs = proofs;
    this.factors = factors;
    this.throttle = new Throttle(clock);
  }

  /** Lets in whoever gives a code besides the password that they have given. */
  FactorResult give(String token, String code, String address) {
    Optional<HalfSignIn> half = half(token);
    return half.isEmpty()
        ? new FactorResult.Over()
        : counted(
            half.get().personId(),
            address,
            tx ->
                once(
                    tx,
                    token,
                    (own, at) ->
                        factors.take(at, own.personId(), code)
                            ? enter(at, own, address, List.of())
                            : new FactorResult.WrongCode()));
  }

  private Optional<HalfSignIn> half(String token) {
    return database.read(tx -> half(tx.sql(HalfSignInSql.class), token));
  }

  private Optional<HalfSignIn> half(HalfSignInSql sql, String token) {
    return Token.of(token).flatMap(shown -> sql.byToken(shown.hash(), clock.instant()));
  }

  /** Does something with a half sign-in, if it is there still: of two at once, one is in. */
  private FactorResult once(
      WriteTx tx, String token, BiFunction<HalfSignIn, WriteTx, FactorResult> work) {
    return half(tx.sql(HalfSignInSql.class), token)
        .map(own -> work.apply(own, tx))
        .orElseGet(FactorResult.Over::new);
  }

  /** Counts a guess before it is judged, so that many at once do not slip through. */
  private FactorResult counted(
      PersonId person, String address, Function<WriteTx, FactorResult> work) {
    String counted = counted(person);
    Optional<Duration> wait = throttle.admit(database, counted, address);
    if (wait.isPresent()) {
      return new FactorResult.TooManyAttempts(wait.get());
    }
    boolean judged = false;
    try {
      FactorResult result =
          database.write(tx -> {
            FactorResult found = work.apply(tx);
            if (found.isProof()) {
              throttle.succeeded(tx, counted, address);
            }
            return found;
          });
      judged = true;
      return result;
    } finally {
      if (!judged) {
        throttle.giveBack(database, counted, address);
      }
    }
  }

  private static String counted(PersonId person) {
    return "second factor\0" + person.value();
  }

  private FactorResult enter(WriteTx tx, HalfSignIn half, String address, List<String> codes) {
    tx.sql(HalfSignInSql.class).deleteOf(half.personId());
    return signIn
        .beginProven(tx, half.personId(), half.client(address))
        .<FactorResult>map(begun ->
            new FactorResult.In(
                new SignInResult.SignedIn(begun.token(), begun.session().endsAt()),
                half.kind(),
                codes))
        .orElseGet(FactorResult.Over::new);
  }

  /** Proposes a secret to whoever must set up an app before they are in. */
  FactorResult propose(String token) {
    return database.write(tx ->
        once(
            tx,
            token,
            (own, at) ->
                isToSetUp(at, own)
                    ? propose(at, own.personId())
                    : new FactorResult.Refused(isThere())));
  }

  /** A password alone sets up an app only where there is no factor: else it would replace one. */
  private boolean isToSetUp(WriteTx tx, HalfSignIn half) {
    return proofs.asked(tx, half.personId()).equals(Optional.of(FurtherAsk.SETUP));
  }

  private static Problem isThere() {
    return Problem.of("FACTOR_THERE", "There is a second factor already.");
  }

  private FactorResult propose(WriteTx tx, PersonId person) {
    Optional<Username> username = Accounts.username(tx, person);
    if (username.isEmpty()) {
      return new FactorResult.Refused(
          Problem.of("NO_PASSWORD", "Whoever has no password of Fadder's needs no second factor."));
    }
    byte[] secret = factors.newSecret();
    Instant endsAt = clock.instant().plus(FurtherProofs.LONGEST);
    tx.sql(HalfSignInSql.class).propose(person, factors.close(secret, person), endsAt);
    String typed = Base32.of(secret);
    return new FactorResult.Proposed(typed, AppLink.of(username.get(), typed));
  }

  /** Proposes a secret to somebody who is in and has no second factor. */
  FactorResult propose(Viewer viewer) {
    return database.write(tx ->
        tx.sql(SecondFactorSql.class).factor(viewer.person()).isPresent()
            ? new FactorResult.Refused(isThere())
            : propose(tx, viewer.person()));
  }

  /** Sets up the app that made the code, and lets its owner in. */
  FactorResult confirm(String token, String code, String address) {
    return database.write(tx ->
        once(
            tx,
            token,
            (own, at) -> {
              if (!isToSetUp(at, own)) {
                return new FactorResult.Refused(isThere());
              }
              return setUp(at, own.personId(), code)
                  .map(codes -> enter(at, own, address, codes))
                  .orElseGet(FactorResult.WrongCode::new);
            }));
  }

  private Optional<List<String>> setUp(WriteTx tx, PersonId person, String code) {
    HalfSignInSql sql = tx.sql(HalfSignInSql.class);
    Optional<List<String>> codes =
        sql.proposed(person, clock.instant())
            .flatMap(proposed -> factors.setUp(tx, person, proposed, code));
    codes.ifPresent(shown -> sql.deleteProposal(person));
    return codes;
  }

  /** Sets up the app that made the code, of somebody who is in. */
  FactorResult confirm(Viewer viewer, String code) {
    return database.write(tx ->
        setUp(tx, viewer.person(), code)
            .<FactorResult>map(FactorResult.Codes::new)
            .orElseGet(FactorResult.WrongCode::new));
  }

  /** Makes new recovery codes for whoever gives a code. */
  FactorResult renewCodes(Viewer viewer, String code, String address) {
    return counted(
        viewer.person(),
        address,
        tx -> {
          if (!factors.take(tx, viewer.person(), code)) {
            return new FactorResult.WrongCode();
          }
          factors.note(tx, viewer.person(), SecondFactorChangeKind.RECOVERY_CODES_RENEWED);
          return new FactorResult.Codes(factors.newCodes(tx, viewer.person()));
        });
  }

  /** Removes the factor of whoever gives a code: never without it. */
  FactorResult remove(Viewer viewer, String code, String address) {
    return counted(
        viewer.person(),
        address,
        tx -> {
          if (!factors.take(tx, viewer.person(), code)) {
            return new FactorResult.WrongCode();
          }
          Factors.remove(tx, viewer.person());
          factors.note(tx, viewer.person(), SecondFactorChangeKind.SECOND_FACTOR_REMOVED);
          return new FactorResult.Removed();
        });
  }
}
