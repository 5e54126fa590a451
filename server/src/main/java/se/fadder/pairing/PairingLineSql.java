package se.fadder.pairing;

import static se.fadder.mentorship.MentorshipFragments.MENTORED;
import static se.fadder.pairing.PairingFragments.PAIRABLE;
import static se.fadder.pairing.PairingFragments.SEEN;
import static se.fadder.pairing.PairingFragments.STATE;
import static se.fadder.people.PeopleFragments.REACH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorRequestId;

/** The SQL of lines. */
interface PairingLineSql {
  String COLUMNS =
      """
      select x.id, x.proposal_id, x.new_hire_id, x.mentor_id, x.former_mentor_id, x.moved, x.first_day,
        x.locked, x.points, x.seat, x.parts, x.unplaced, x.request_id, x.refusal,
      """
          + STATE
          + "as state\n";

  String LINES = "from pairing_line x left join mentor_request q on q.id = x.request_id\n";

  /** Those of some lines whose newcomers somebody may pair; not of a proposal in the making. */
  @SqlQuery(
      REACH
          + COLUMNS
          + LINES
          + """
          join pairing_proposal p on p.id = x.proposal_id
          where x.id in (<ids>) and p.state <> 'SOLVING' and
          """
          + SEEN
          + "and "
          + PAIRABLE)
  List<PairingLine> pairable(
      PersonId viewer, LocalDate day, @BindEach("ids") Collection<PairingLineId> ids);

  /** The first lines of each proposal after a place, of newcomers whom somebody may pair. */
  @SqlQuery(
      REACH
          + """
          select * from (
          """
          + COLUMNS
          + """
          , row_number() over (partition by x.proposal_id order by x.first_day, x.id) as place
          """
          + LINES
          + """
          join pairing_proposal p on p.id = x.proposal_id
          where x.proposal_id in (<proposals>) and (x.first_day, x.id) > (:afterKey, :afterId)
            and p.state <> 'SOLVING' and
          """
          + SEEN
          + "and "
          + PAIRABLE
          + """
          ) placed
          where place <= :limit
          order by proposal_id, first_day, id
          """)
  List<PairingLine> firstOf(
      PersonId viewer,
      LocalDate day,
      @BindEach("proposals") Collection<PairingProposalId> proposals,
      String afterKey,
      String afterId,
      int limit);

  /** All lines of some proposals, by first day and id. */
  @SqlQuery(COLUMNS + LINES + "where x.proposal_id in (<proposals>) order by x.first_day, x.id")
  List<PairingLine> of(@BindEach("proposals") Collection<PairingProposalId> proposals);

  /** The lines of each proposal that have another mentor since it was worked out anew. */
  @SqlQuery(
      REACH
          + """
          select * from (
          """
          + COLUMNS
          + """
          , row_number() over (partition by x.proposal_id order by x.first_day, x.id) as place
          """
          + LINES
          + """
          join pairing_proposal p on p.id = x.proposal_id
          where x.proposal_id in (<proposals>) and x.moved and p.state <> 'SOLVING' and
          """
          + SEEN
          + "and "
          + PAIRABLE
          + """
          ) placed
          where place <= :most
          order by proposal_id, first_day, id
          """)
  List<PairingLine> moved(
      PersonId viewer,
      LocalDate day,
      @BindEach("proposals") Collection<PairingProposalId> proposals,
      int most);

  /** Those of some newcomers who stand in a proposal and whom somebody may pair. */
  @SqlQuery(
      REACH
          + """
          select distinct x.new_hire_id from pairing_line x
          where x.proposal_id in (<proposals>) and x.new_hire_id in (<newHires>) and
          """
          + PAIRABLE)
  Set<PersonId> pairableAmong(
      PersonId viewer,
      LocalDate day,
      @BindEach("proposals") Collection<PairingProposalId> proposals,
      @BindEach("newHires") Collection<PersonId> newHires);

  /** The first lines of a proposal whose mentors can be asked. */
  @SqlQuery(
      REACH
          + COLUMNS
          + LINES
          + """
          where x.proposal_id = :proposal and x.mentor_id is not null and not x.overtaken
            and coalesce(q.state, 'PROPOSED') = 'PROPOSED' and
          """
          + PAIRABLE
          + """
          order by x.first_day, x.id
          limit :limit
          """)
  List<PairingLine> askable(PersonId viewer, LocalDate day, PairingProposalId proposal, int limit);

  /** Writes what came of asking the mentor: the request, or why there is none. */
  @SqlUpdate("update pairing_line set request_id = :requestId, refusal = :refusal where id = :id")
  void asked(PairingLineId id, @Nullable MentorRequestId requestId, @Nullable String refusal);

  /** The proposals in which a newcomer stands. */
  @SqlQuery("select distinct proposal_id from pairing_line where new_hire_id = :newHire")
  List<PairingProposalId> proposalsOf(PersonId newHire);

  /**
   * Writes that a newcomer has got a mentor otherwise than by the lines that say who it could be:
   * in those whose mentor nobody was asked, or has declined.
   */
  @SqlUpdate(
      """
      update pairing_line set overtaken = true
      where new_hire_id = :newHire and overtaken = false
        and (request_id is null or request_id in (
          select q.id from mentor_request q
          where q.new_hire_id = :newHire and q.state in ('DECLINED', 'WITHDRAWN')))
        and exists (select 1 from person n where n.id = :newHire and
      """
          + MENTORED
          + ")")
  void overtake(PersonId newHire, LocalDate day);

  /** Writes what was worked out for newcomers; a line that is there keeps its id. */
  @SqlUpdate(
      """
      insert into pairing_line (id, proposal_id, new_hire_id, mentor_id, first_day, points, seat, parts,
        unplaced)
      values (:id, :proposalId, :newHireId, :mentorId, :firstDay, :points, :seat, :parts, :unplaced)
      on conflict (proposal_id, new_hire_id) do update set
        former_mentor_id = pairing_line.mentor_id,
        moved = (pairing_line.mentor_id is distinct from excluded.mentor_id),
        mentor_id = excluded.mentor_id, first_day = excluded.first_day, locked = false, request_id = null,
        refusal = null, points = excluded.points, seat = excluded.seat, parts = excluded.parts,
        unplaced = excluded.unplaced
      """)
  void write(@BindRows Collection<Solved> lines);

  /** What was worked out for a newcomer. */
  record Solved(
      PairingLineId id,
      PairingProposalId proposalId,
      PersonId newHireId,
      @Nullable PersonId mentorId,
      LocalDate firstDay,
      int points,
      @Nullable Integer seat,
      PairingParts parts,
      PairingUnplaced unplaced) {}

  /** Writes what somebody chose by hand for a newcomer. */
  @SqlUpdate(
      """
      update pairing_line set mentor_id = :mentorId, former_mentor_id = null, moved = false, locked = true,
        request_id = null, refusal = null, points = :points, seat = :seat, parts = :parts, unplaced = ''
      where id = :id
      """)
  void choose(
      PairingLineId id,
      @Nullable PersonId mentorId,
      int points,
      @Nullable Integer seat,
      PairingParts parts);

  /**
   * How many other newcomers of a proposal have a mentor proposed, and how many of them by hand;
   * nobody was asked for these.
   */
  @SqlQuery(
      """
      select count(*) as proposed, count(case when x.locked then 1 end) as locked
      from pairing_line x left join mentor_request q on q.id = x.request_id
      where x.proposal_id = :proposal and x.id <> :without and x.mentor_id = :mentor
        and not x.overtaken and coalesce(q.state, 'PROPOSED') = 'PROPOSED'
      """)
  Held held(PairingProposalId proposal, PairingLineId without, PersonId mentor);

  /** How many newcomers a mentor is proposed to, and for how many of them by hand. */
  record Held(int proposed, int locked) {}

  @SqlQuery(
      """
      select x.id from pairing_proposal p join pairing_line x on x.proposal_id = p.id
      where p.made_at < :before
      limit :most
      """)
  List<PairingLineId> madeBefore(Instant before, int most);

  @SqlUpdate("delete from pairing_line where id in (<ids>)")
  void delete(@BindEach("ids") Collection<PairingLineId> ids);
}
