package se.fadder.pairing;

import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.REACHED;
import static se.fadder.people.PeopleFragments.TOLD;

/**
 * The rules of proposals in SQL, with the aliases of {@link se.fadder.people.PeopleFragments}:
 * {@code p} is a proposal, {@code x} a line, {@code q} the request of a line.
 */
final class PairingFragments {
  private PairingFragments() {}

  /**
   * The condition that the reach of {@code :viewer} covers all units whose newcomers {@code p} is
   * about: a proposal is for those who may pair all of them.
   */
  static final String SEEN =
      """
      not exists (
        select 1 from pairing_proposal_unit s join unit u on u.id = s.unit_id
        where s.proposal_id = p.id and s.side = 'NEW_HIRES' and not
      """
          + REACHED
          + ")\n";

  /**
   * The condition that {@code :viewer} may still pair the newcomer of {@code x}, who may have moved
   * since, and may be told of them.
   */
  static final String PAIRABLE =
      """
      x.new_hire_id <> :viewer and exists (
        select 1 from employment e join unit u on u.id = e.unit_id join person n on n.id = e.person_id
        where e.person_id = x.new_hire_id and
      """
          + NOT_LEFT
          + "and "
          + REACHED
          + "and "
          + TOLD
          + ")\n";

  /** The state of {@code x}. */
  static final String STATE =
      """
      case when x.overtaken then 'OVERTAKEN' else coalesce(q.state, 'PROPOSED') end
      """;

  /** The condition that {@code x} can go on: nobody has agreed to be the newcomer's mentor. */
  static final String GOES_ON =
      """
      not x.overtaken and coalesce(q.state, 'PROPOSED') not in ('ACCEPTED', 'OVERTAKEN')
      """;
}
