package se.fadder.cadence;

import static se.fadder.mentorship.MentorshipFragments.MAIN_ONES;
import static se.fadder.mentorship.MentorshipFragments.NOT_ENDED;
import static se.fadder.mentorship.MentorshipFragments.OF_MENTORSHIPS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.UnitId;

/** The SQL of what cadences come to for mentorships, and of what that is derived from. */
interface PairCadenceSql {
  String CADENCES =
      """
      select c.mentorship_id, c.mentor_id, c.new_hire_id, c.unit_id, c.last_held, c.due, c.contact_until, c.until_day
      from mentorship_cadence c
      """;

  @SqlQuery(CADENCES + "where c.mentorship_id in (<mentorships>)")
  List<PairCadence> of(@BindEach("mentorships") Collection<MentorshipId> mentorships);

  /** The first of a mentor for whom a session is missed and none is planned, the longest first. */
  @ReadsOnly({
    "mentorship_cadence.mentor_id = mentor",
    "session_member.person_id = mentor",
    "session_member.beside = mentor",
    "session.member = mentor"
  })
  @SqlQuery(
      CADENCES
          + """
          where c.mentor_id = :mentor and c.due < :day and c.until_day >= :day
            and not exists (
              select 1 from session_member mine
              cross join session_member theirs
              cross join session s
              where mine.person_id = c.mentor_id and mine.planned and mine.day >= :day
                and theirs.session_id = mine.session_id and theirs.person_id = c.new_hire_id
                and s.id = mine.session_id and s.form = 'MENTOR')
          order by c.due, c.mentorship_id
          limit :limit
          """)
  List<PairCadence> missed(PersonId mentor, LocalDate day, int limit);

  /** The first in units between whom there is no contact, the longest first. */
  @ReadsOnly("mentorship_cadence.unit_id = units")
  @SqlQuery(
      CADENCES
          + """
          where c.unit_id in (<units>) and c.contact_until < :day and c.until_day >= :day
          order by c.contact_until, c.mentorship_id
          limit :limit
          """)
  List<PairCadence> withoutContact(
      @BindEach("units") Collection<UnitId> units, LocalDate day, int limit);

  @SqlUpdate("delete from mentorship_cadence where mentorship_id in (<mentorships>)")
  void forget(@BindEach("mentorships") Collection<MentorshipId> mentorships);

  @SqlBatch(
      transactional = false,
      value =
          """
          insert into mentorship_cadence (mentorship_id, mentor_id, new_hire_id, unit_id, last_held, due, contact_until, until_day)
          values (:mentorshipId, :mentorId, :newHireId, :unitId, :lastHeld, :due, :contactUntil, :untilDay)
          """)
  void insert(@BindRecord Collection<PairCadence> cadences);

  /** The main mentorships that have not ended, and those that are in the index, after one. */
  @SqlQuery(
      MAIN_ONES
          + "m.id > :after and ("
          + NOT_ENDED
          + """
          or exists (select 1 from mentorship_cadence c where c.mentorship_id = m.id))
          order by m.id
          limit :limit
          """)
  List<Main> toRenew(String after, LocalDate day, int limit);

  /** The main mentorships of some people, on either side, that have not ended. */
  @SqlQuery(
      MAIN_ONES
          + "m.mentor_id in (<people>) and "
          + NOT_ENDED
          + "union "
          + MAIN_ONES
          + "m.new_hire_id in (<people>) and "
          + NOT_ENDED)
  List<Main> ofPeople(@BindEach("people") Collection<PersonId> people, LocalDate day);

  /** All main mentorships of a newcomer. */
  @SqlQuery(MAIN_ONES + "m.new_hire_id = :newHire")
  List<Main> ofNewHire(PersonId newHire);

  @SqlQuery(MAIN_ONES + "m.id in (<mentorships>) and " + NOT_ENDED)
  List<Main> mentorships(
      @BindEach("mentorships") Collection<MentorshipId> mentorships, LocalDate day);

  /**
   * A mentorship of the main mentor.
   *
   * @param lastDay null when none is set
   */
  record Main(
      MentorshipId id,
      PersonId mentorId,
      PersonId newHireId,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    Term term() {
      return new Term(firstDay, lastDay);
    }
  }

  /** The start of the day of the last session of mentorships, up to the day that ends it. */
  String LAST_HELD_UNTIL =
      """
      select m.id as mentorship_id, (
        select mine.day from session_member mine
        cross join session_member theirs
        cross join session s
        where mine.person_id = m.new_hire_id
          and theirs.session_id = mine.session_id and theirs.person_id = m.mentor_id
          and mine.attended and theirs.attended
          and s.id = mine.session_id and s.form = 'MENTOR' and s.state = 'HELD'
          and mine.day >= m.first_day and mine.day <=
      """;

  /** The end of the same, after that day. */
  String LAST_OF_MENTORSHIPS =
      """
        order by mine.day desc, mine.session_id desc
        limit 1
      ) as day
      """
          + OF_MENTORSHIPS
          + "m.id in (<mentorships>)";

  /**
   * The day of the last session of each mentorship until a day: one between mentor and newcomer
   * that was held while it lasted, and at which both were.
   */
  @SqlQuery(LAST_HELD_UNTIL + "coalesce(m.last_day, :day)\n" + LAST_OF_MENTORSHIPS)
  List<OfSession> lastHeld(
      @BindEach("mentorships") Collection<MentorshipId> mentorships, LocalDate day);

  /** The day of the next session that mentor and newcomer have planned with one another. */
  @SqlQuery(
      """
      select m.id as mentorship_id, (
        select mine.day from session_member mine
        cross join session_member theirs
        cross join session s
        where mine.person_id = m.new_hire_id and mine.planned and mine.day >= :day
          and theirs.session_id = mine.session_id and theirs.person_id = m.mentor_id
          and s.id = mine.session_id and s.form = 'MENTOR'
        order by mine.day
        limit 1
      ) as day
      """
          + OF_MENTORSHIPS
          + "m.id in (<mentorships>)")
  List<OfSession> nextPlanned(
      @BindEach("mentorships") Collection<MentorshipId> mentorships, LocalDate day);

  /**
   * The day of a session: of the last that was held, or the next that is planned.
   *
   * @param day null where there is none
   */
  record OfSession(MentorshipId mentorshipId, @Nullable LocalDate day) {}

  /** Those of the people who have a protected identity. */
  @SqlQuery("select n.id from person n where n.id in (<people>) and n.alias is not null")
  Set<PersonId> protectedAmong(@BindEach("people") Collection<PersonId> people);

  /** Those whose unit became part of another are told of to its managers. */
  @SqlUpdate("update mentorship_cadence set unit_id = :into where unit_id = :from")
  void follow(UnitId from, UnitId into);
}
