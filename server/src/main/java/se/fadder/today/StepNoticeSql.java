package se.fadder.today;

import static se.fadder.onboarding.StepFragments.CREDIT_ASKED;
import static se.fadder.onboarding.StepFragments.OPEN;
import static se.fadder.onboarding.StepFragments.UNSIGNED;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRows;
import se.fadder.db.ReadsOnly;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.StepId;

/** The SQL of what reaches people about steps until they have answered it or put it away. */
interface StepNoticeSql {
  String COLUMNS =
      "select n.person_id, n.cause_id, n.step_id, n.kind, n.comment_id, n.by_id, n.at\n";

  /** The condition that what the notice {@code n} says of the step {@code s} still holds. */
  String HOLDS =
      """
      case n.kind
        when 'CREDIT_ASKED' then
      """
          + CREDIT_ASKED
          + "  when 'TO_SIGN' then\n"
          + UNSIGNED
          + "  when 'SENT_BACK' then\n"
          + OPEN
          + "  when 'REMINDED' then\n"
          + OPEN
          + "or "
          + UNSIGNED
          + "  else true end\n";

  @SqlUpdate(
      """
      insert into step_notice (person_id, cause_id, step_id, kind, comment_id, by_id, at)
      values (:personId, :causeId, :stepId, :kind, :commentId, :byId, :at)
      """)
  void insert(@BindRows Collection<StepNotice> notices);

  /** Those who have said something of a step. */
  @SqlQuery("select distinct author_id from step_comment where step_id = :step")
  Set<PersonId> authors(StepId step);

  /**
   * Who has asked to have a step credited and had not been answered before an event, which answers
   * it.
   */
  @SqlQuery(
      """
      select a.by_id from step_event a
      where a.step_id = :step and a.id < :event and a.kind = 'CREDIT_ASKED' and not exists (
        select 1 from step_event later
        where later.step_id = a.step_id and later.id > a.id and later.id < :event
          and later.kind in ('CREDIT_ASKED', 'CREDITED', 'CREDIT_DECLINED'))
      """)
  Optional<PersonId> asker(StepId step, UUID event);

  /**
   * The last of each kind on each step that reaches somebody, of those that stand for themselves;
   * the newest first. What is said is one kind.
   */
  @ReadsOnly({"step_notice.person_id = person", "step.noticed = person"})
  @SqlQuery(
      COLUMNS
          + """
          from step_notice n
          join step s on s.id = n.step_id
          where n.person_id = :person and n.kind not in ('CREDIT_ASKED', 'TO_SIGN')
            and not exists (
              select 1 from step_notice later
              where later.person_id = n.person_id and later.step_id = n.step_id
                and later.cause_id > n.cause_id
                and (later.kind = n.kind or (later.comment_id is not null and n.comment_id is not null)))
            and
          """
          + HOLDS
          + """
          order by n.cause_id desc
          limit :limit
          """)
  List<StepNotice> latest(PersonId person, int limit);

  /** How much reaches somebody that they have not had before them, as far as it still holds. */
  @ReadsOnly({"step_notice.person_id = person", "step.noticed = person"})
  @SqlQuery(
      """
      select count(*) from (
        select 1 from step_notice n
        join step s on s.id = n.step_id
        where n.person_id = :person and n.seen_at is null and
      """
          + HOLDS
          + """
            limit :most) as unseen
          """)
  int unseen(PersonId person, int most);

  /** What reaches people that they have not had before them and that still holds, by its causes. */
  @SqlQuery(
      COLUMNS
          + """
          from step_notice n
          join step s on s.id = n.step_id
          where n.person_id in (<people>) and n.cause_id in (<causes>) and n.seen_at is null and
          """
          + HOLDS)
  List<StepNotice> unseenOf(
      @BindEach("people") Collection<PersonId> people, @BindEach("causes") Collection<UUID> causes);

  /** What reaches somebody, by its causes, seen or not. */
  @SqlQuery(
      COLUMNS
          + "from step_notice n where n.person_id = :person and n.cause_id in (<causes>) order by"
          + " n.cause_id")
  List<StepNotice> byCauses(PersonId person, @BindEach("causes") Collection<UUID> causes);

  /** Notes that somebody has before them what reaches them; returns how much of it was new. */
  @SqlUpdate("update step_notice set seen_at = :at where person_id = :person and seen_at is null")
  int see(PersonId person, Instant at);

  /** Takes away what reaches somebody of a step; returns how much. */
  @SqlUpdate("delete from step_notice where person_id = :person and step_id = :step")
  int delete(PersonId person, StepId step);

  /** Those whom something of some kinds reaches of a step. */
  @SqlQuery("select person_id from step_notice where step_id = :step and kind in (<kinds>)")
  Set<PersonId> reached(StepId step, @BindEach("kinds") Collection<StepNoticeKind> kinds);

  /** Takes away what of some kinds reaches anybody of a step. */
  @SqlUpdate("delete from step_notice where step_id = :step and kind in (<kinds>)")
  void deleteAll(StepId step, @BindEach("kinds") Collection<StepNoticeKind> kinds);
}
