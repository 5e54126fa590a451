package se.fadder.onboarding;

import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;

/**
 * The rule of who can answer for a plan: somebody whom the viewer knows and who is there, but the
 * newcomer.
 */
final class Owners {
  private final People people;

  Owners(People people) {
    this.people = people;
  }

  /** The problem because of which that person cannot answer for a plan; empty when they can. */
  Optional<Problem> problem(Tx tx, Viewer viewer, PersonId newHire, PersonId owner) {
    boolean known = people.persons(tx, viewer, Set.of(owner)).containsKey(owner);
    // Owning gives a plan to read: nobody reads another's before their own first day.
    if (!known || !people.employedToday(tx, Set.of(owner)).contains(owner)) {
      return Optional.of(Problem.notFound("ownerId"));
    }
    return newHire.equals(owner)
        ? Optional.of(
            Problem.at("ownerId", "OWN_PLAN", "Somebody else answers for a newcomer's plan."))
        : Optional.empty();
  }
}
