package se.fadder.mentorfollowup;

import static se.fadder.mentorship.MentorshipFragments.MAIN_ONES;
import static se.fadder.mentorship.MentorshipFragments.NOT_ENDED;
import static se.fadder.mentorship.MentorshipFragments.OF_MENTORSHIPS;
import static se.fadder.mentorship.MentorshipFragments.THEIR_MENTORSHIP;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipId;

/** The SQL of fit checks. */
interface FitCheckSql {
  /** The checks {@code f} of mentorships {@code m}. */
  String CHECKS =
      """
      select f.id, f.mentorship_id, m.mentor_id, f.new_hire_id, f.round, f.asked_on, f.answer,
        f.wants_to_talk, f.answered_on
      from fit_check f
      """
          + THEIR_MENTORSHIP;

  /** The condition that a round was not asked in {@code m}. */
  String UNASKED =
      """
      not exists (
        select 1 from fit_check f where f.mentorship_id = m.id and f.round = :round) and
      """;

  /** A main mentorship, and its place in the order of first days. */
  record Unasked(LocalDate firstDay, MentorshipId id) {}

  /**
   * Main mentorships that began before a day and last, in which a round was not asked, after a
   * place in the order of their first days.
   */
  @SqlQuery(
      "select m.first_day, m.id\n"
          + OF_MENTORSHIPS
          + """
          m.kind = 'MAIN' and (m.first_day, m.id) > (:afterDay, :afterId)
            and m.first_day < :until and
          """
          + UNASKED
          + NOT_ENDED
          + """
          order by m.first_day, m.id
          limit :limit
          """)
  List<Unasked> unasked(
      int round, LocalDate afterDay, String afterId, LocalDate until, LocalDate day, int limit);

  /** Those of some mentorships that last, and in which a round was not asked. */
  @SqlQuery(MAIN_ONES + "m.id in (<ids>) and\n" + UNASKED + NOT_ENDED)
  List<MainMentorship> unaskedAmong(
      @BindEach("ids") Collection<MentorshipId> ids, int round, LocalDate day);

  /** Asks: a round that was asked changes nothing. */
  @SqlBatch(
      transactional = false,
      value =
          """
          insert into fit_check (id, mentorship_id, new_hire_id, round, asked_on, wants_to_talk)
          values (:id, :mentorshipId, :newHireId, :round, :askedOn, false)
          on conflict (mentorship_id, round) do nothing
          """)
  void ask(@BindRecord Collection<FitCheck> checks);

  @SqlQuery(CHECKS + "where f.id in (<ids>)")
  List<FitCheck> byIds(@BindEach("ids") Collection<FitCheckId> ids);

  /** Those of some checks whose mentorship has not ended. */
  @SqlQuery(CHECKS + "where f.id in (<ids>) and " + NOT_ENDED)
  List<FitCheck> lasting(@BindEach("ids") Collection<FitCheckId> ids, LocalDate day);

  /** The last check that was asked of somebody since a day, in a mentorship that has not ended. */
  @SqlQuery(
      CHECKS
          + "where f.new_hire_id = :newHire and f.asked_on >= :since and "
          + NOT_ENDED
          + """
          order by f.asked_on desc, f.id desc
          limit 1
          """)
  Optional<FitCheck> latest(PersonId newHire, LocalDate since, LocalDate day);

  @SqlUpdate(
      """
      update fit_check set answer = :answer, wants_to_talk = :wantsToTalk, answered_on = :day, talked_on = null
      where id = :id
      """)
  void answer(FitCheckId id, FitAnswer answer, boolean wantsToTalk, LocalDate day);

  /** The checks in which some people have said that they want to talk, and nobody has since. */
  @SqlQuery(
      CHECKS
          + """
          where f.new_hire_id in (<newHires>) and f.wants_to_talk and f.talked_on is null
          order by f.asked_on, f.id
          """)
  List<FitCheck> wantingToTalk(@BindEach("newHires") Collection<PersonId> newHires);

  /** Keeps that somebody has talked with a newcomer who wanted to. */
  @SqlUpdate(
      """
      update fit_check set talked_on = :day
      where new_hire_id = :newHire and wants_to_talk and talked_on is null
      """)
  int talked(PersonId newHire, LocalDate day);
}
