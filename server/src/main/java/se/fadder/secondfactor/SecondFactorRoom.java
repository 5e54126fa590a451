package se.fadder.secondfactor;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditRoom;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.PersonId;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.signin.SessionEnds;
import se.fadder.signin.SignInResult;
import se.fadder.signin.SignInRoom;

/**
 * The room of second factors.
 *
 * @param reset what administrators see and do
 * @param others the factors of rooms above that are as good
 */
public record SecondFactorRoom(Room room, SecondFactorReset reset, OtherFactors others)
    implements Offering {
  /**
   * Makes the room on those below it, which has signing in ask for more than a password.
   *
   * @param watch is told of everybody who comes in
   */
  public static SecondFactorRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      SignInRoom signIn,
      SecondFactorSettings settings,
      Consumer<SignInResult> watch) {
    audit.changeKinds().add(SecondFactorChangeKind.values());
    Clock clock = base.clock();
    OtherFactors others = new OtherFactors();
    FurtherProofs proofs =
        new FurtherProofs(clock, base.random(), people.people(), others, settings.required());
    signIn.signIn().asks(proofs);
    signIn.sessionEnds().add(new HalfSignInEnds());
    Factors factors =
        new Factors(
            clock, base.random(), new SecretBox(settings.key(), base.random()), audit.log());
    SecondFactors own = new SecondFactors(base.database(), clock, signIn.signIn(), proofs, factors);
    SecondFactorReset reset =
        new SecondFactorReset(
            people.people(), signIn.sessions(), audit.log(), audit.reads(), others);
    return new SecondFactorRoom(
        Room.named("secondfactor")
            .data(SecondFactorData.TABLES)
            .graph("secondfactor", new SecondFactorGraph(new OwnFactors(proofs), reset))
            .endpoints(FactorEndpoint.all(own, signIn.signIn(), signIn.cookie(), watch))
            .daily(purge(clock))
            .build(),
        reset,
        others);
  }

  private static DailyWork purge(Clock clock) {
    return new Purge(
        "secondfactor.purge",
        List.of(
            (tx, most) -> tx.sql(HalfSignInSql.class).deleteOver(clock.instant(), most),
            (tx, most) -> tx.sql(HalfSignInSql.class).deleteOldProposals(clock.instant(), most)));
  }

  /** Ends half sign-ins where all sessions end: the password that began them may be another. */
  private static final class HalfSignInEnds implements SessionEnds {
    @Override
    public void one(WriteTx tx, PersonId person, UUID session) {}

    @Override
    public void allBut(WriteTx tx, PersonId person, @Nullable UUID kept) {
      tx.sql(HalfSignInSql.class).deleteOf(person);
    }
  }
}
