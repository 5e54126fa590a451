package se.fadder.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.pairing.NewHiresToPairSql.OfProposal;
import se.fadder.people.UnitId;

/** The newcomers who have no main mentor and for whom nobody is asked. */
final class NewHiresToPair {
  /** How many days a person is new: whoever has managed for longer is not paired unasked. */
  static final int NEW_FOR_DAYS = 180;

  private final Today today;

  NewHiresToPair(Today today) {
    this.today = today;
  }

  /** Those of some proposals, by first day and id. */
  List<OfProposal> of(Tx tx, Collection<PairingProposalId> proposals) {
    return tx.sql(NewHiresToPairSql.class).ofProposals(proposals, today.date(), since());
  }

  private LocalDate since() {
    return today.date().minusDays(NEW_FOR_DAYS);
  }

  /** Whether there is one in some units or below, besides the viewer. */
  boolean areWithin(Tx tx, Collection<UnitId> units, PersonId viewer) {
    return tx.sql(NewHiresToPairSql.class).areWithin(units, viewer, today.date(), since());
  }

  /** Those of some newcomers who have a main mentor by now, or for whom somebody is asked. */
  Set<PersonId> settled(Tx tx, Collection<PersonId> newHires) {
    return tx.sql(NewHiresToPairSql.class).settled(newHires, today.date());
  }

  /** Those of some people whose identity is protected. */
  Set<PersonId> protectedAmong(Tx tx, Collection<PersonId> people) {
    return tx.sql(NewHiresToPairSql.class).protectedAmong(people);
  }
}
