package se.fadder.mentorfollowup;

import java.util.List;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The verb by which a manager says that they have talked with a newcomer who wanted to. */
public final class Talks {
  private final Today today;
  private final Concerns concerns;
  private final ConcernIndex index;

  Talks(Today today, Concerns concerns, ConcernIndex index) {
    this.today = today;
    this.concerns = concerns;
    this.index = index;
  }

  /** Puts away that a newcomer wants to talk, for all who were told. For those alone. */
  public Outcome<PersonId> held(WriteTx tx, Viewer viewer, PersonId newHire) {
    boolean isTold =
        concerns.standing(tx, List.of(newHire)).stream()
            .anyMatch(
                one -> one.concern().kind() == ConcernKind.TALK && one.isFor(viewer.person()));
    if (!isTold) {
      return Outcome.refused(Problem.notFound("newHireId"));
    }
    tx.sql(FitCheckSql.class).talked(newHire, today.date());
    index.renew(tx, List.of(newHire));
    return Outcome.done(newHire);
  }
}
