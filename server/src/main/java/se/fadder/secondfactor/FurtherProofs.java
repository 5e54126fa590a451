package se.fadder.secondfactor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.signin.Client;
import se.fadder.signin.FurtherAsk;
import se.fadder.signin.FurtherProof;
import se.fadder.signin.SignInResult.FurtherAsked;
import se.fadder.signin.Token;

/**
 * The rule of whom a password lets in only half. Judged at each sign-in by the roles of that day:
 * whoever has been given one since is asked the next time.
 */
final class FurtherProofs implements FurtherProof {
  /** How long a half sign-in lasts. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private static final List<Role> ASKED = List.of(Role.ADMIN, Role.HR, Role.MANAGER);

  private final Clock clock;
  private final SecureRandom random;
  private final People people;
  private final OtherFactors others;
  private final boolean required;

  FurtherProofs(
      Clock clock, SecureRandom random, People people, OtherFactors others, boolean required) {
    this.clock = clock;
    this.random = random;
    this.people = people;
    this.others = others;
    this.required = required;
  }

  @Override
  public Optional<FurtherAsked> ask(WriteTx tx, PersonId person, Client client) {
    return asked(tx, person).map(ask -> begin(tx, person, client, ask));
  }

  /** What somebody is asked for; empty when a password is enough for them. */
  Optional<FurtherAsk> asked(Tx tx, PersonId person) {
    if (tx.sql(SecondFactorSql.class).factor(person).isPresent()) {
      return Optional.of(FurtherAsk.CODE);
    }
    if (!isRequired(tx, person)) {
      return Optional.empty();
    }
    return Optional.of(others.has(tx, person) ? FurtherAsk.PASSKEY : FurtherAsk.SETUP);
  }

  /** Whether somebody must have a second factor, by the roles that they hold today. */
  boolean isRequired(Tx tx, PersonId person) {
    if (!required) {
      return false;
    }
    AccessScope scope = people.reaches(tx, Set.of(person)).get(person);
    return scope != null && ASKED.stream().anyMatch(scope::holdsAnywhere);
  }

  private FurtherAsked begin(WriteTx tx, PersonId person, Client client, FurtherAsk ask) {
    Token token = Token.random(random);
    Instant endsAt = clock.instant().plus(LONGEST);
    tx.sql(HalfSignInSql.class).insert(HalfSignIn.of(person, client, endsAt), token.hash());
    return new FurtherAsked(token, ask, endsAt);
  }
}
