package se.fadder.pairing;

import static se.fadder.mentorship.MentorshipFragments.MENTORED;
import static se.fadder.people.PeopleFragments.BELOW;
import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;

/** The SQL of newcomers who have no main mentor and for whom nobody is asked. */
interface NewHiresToPairSql {
  /**
   * The condition that {@code e} in its unit {@code u} makes {@code n} a newcomer without a mentor.
   * It began on a day or after, or begins later; somebody who has worked here before is new again
   * only when they are introduced again.
   */
  String TO_PAIR =
      """
      e.first_day >= :since
        and (e.has_plan or not exists (
          select 1 from employment b where b.person_id = e.person_id and b.first_day < e.first_day))
        and not exists (
          select 1 from mentor_request q where q.new_hire_id = e.person_id and q.state = 'ASKED') and
      """
          + NOT_LEFT
          + "and not "
          + MENTORED;

  /**
   * Those of the units that some proposals are about and of all below, by first day and id. One
   * with protected identity is in it only where that very unit is asked for; whoever had the
   * proposal made is not.
   */
  @SqlQuery(
      """
      select s.proposal_id, e.person_id, min(e.first_day) as first_day
      from pairing_proposal p
      cross join pairing_proposal_unit s
      cross join unit l
      cross join unit u
      cross join employment e
      join person n on n.id = e.person_id
      where p.id in (<proposals>) and s.proposal_id = p.id and s.side = 'NEW_HIRES' and l.id = s.unit_id
        and e.unit_id = u.id and e.person_id <> p.made_by
        and (n.alias is null or exists (
          select 1 from pairing_proposal_unit o
          where o.proposal_id = p.id and o.side = 'NEW_HIRES' and o.unit_id = e.unit_id)) and
      """
          + BELOW
          + "and "
          + TO_PAIR
          + """
          group by s.proposal_id, e.person_id
          order by min(e.first_day), e.person_id
          """)
  List<OfProposal> ofProposals(
      @BindEach("proposals") Collection<PairingProposalId> proposals,
      LocalDate day,
      LocalDate since);

  /**
   * A newcomer without a mentor.
   *
   * @param firstDay at work
   */
  record OfProposal(PairingProposalId proposalId, PersonId personId, LocalDate firstDay) {}

  /** Whether there is one in some units or below, besides whoever asks. */
  @SqlQuery(
      """
      select exists (
        select 1
        from unit l
        cross join unit u
        cross join employment e
        join person n on n.id = e.person_id
        where l.id in (<units>) and e.unit_id = u.id and e.person_id <> :viewer
          and (n.alias is null or e.unit_id in (<units>)) and
      """
          + BELOW
          + "and "
          + TO_PAIR
          + ")")
  boolean areWithin(
      @BindEach("units") Collection<UnitId> units, PersonId viewer, LocalDate day, LocalDate since);

  @SqlQuery("select n.id from person n where n.id in (<people>) and n.alias is not null")
  Set<PersonId> protectedAmong(@BindEach("people") Collection<PersonId> people);

  /** Those of some newcomers who have a main mentor, or for whom somebody is asked. */
  @SqlQuery(
      """
      select n.id from person n
      where n.id in (<newHires>) and (
        exists (select 1 from mentor_request q where q.new_hire_id = n.id and q.state = 'ASKED') or
      """
          + MENTORED
          + ")")
  Set<PersonId> settled(@BindEach("newHires") Collection<PersonId> newHires, LocalDate day);
}
