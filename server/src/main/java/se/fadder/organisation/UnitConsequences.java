package se.fadder.organisation;

import java.util.List;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;

/**
 * The consequences of a change of a unit, told before it is made.
 *
 * @param units how many units it concerns, with those below
 * @param people how many people work there then or later
 * @param gain managers who see the people there from then on, and did not before
 * @param lose managers who do not see them any more
 * @param join managers of the unit who lead the one that it becomes part of
 * @param hinder people because of whom it cannot be done: who remain, or are employed in both
 * @param problems why it cannot be done; empty when it can
 */
public record UnitConsequences(
    int units,
    int people,
    List<PersonId> gain,
    List<PersonId> lose,
    List<PersonId> join,
    List<PersonId> hinder,
    List<Problem> problems) {
  public UnitConsequences {
    gain = List.copyOf(gain);
    lose = List.copyOf(lose);
    join = List.copyOf(join);
    hinder = List.copyOf(hinder);
    problems = List.copyOf(problems);
  }
}
