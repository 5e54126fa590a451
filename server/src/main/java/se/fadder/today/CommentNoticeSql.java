package se.fadder.today;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindRows;
import se.fadder.kernel.PersonId;
import se.fadder.onboarding.StepCommentId;
import se.fadder.onboarding.StepId;

/** The SQL of whom comments reach who have neither answered nor seen them. */
interface CommentNoticeSql {
  /**
   * A comment that reaches somebody.
   *
   * @param answers whether they had said something of the step before
   */
  record Notice(PersonId personId, StepCommentId commentId, StepId stepId, boolean answers) {}

  @SqlUpdate(
      """
      insert into comment_notice (person_id, comment_id, step_id, answers)
      values (:personId, :commentId, :stepId, :answers)
      """)
  void insert(@BindRows Collection<Notice> notices);

  /** Those who have said something of a step. */
  @SqlQuery("select distinct author_id from step_comment where step_id = :step")
  Set<PersonId> authors(StepId step);

  /** The last comment on each step that reaches somebody, the newest first. */
  @SqlQuery(
      """
      select n.person_id, n.comment_id, n.step_id, n.answers from comment_notice n
      where n.person_id = :person and not exists (
        select 1 from comment_notice later
        where later.person_id = n.person_id and later.step_id = n.step_id and later.comment_id > n.comment_id)
      order by n.comment_id desc
      limit :limit
      """)
  List<Notice> latest(PersonId person, int limit);

  /** Takes away what reaches somebody of a step; returns how many comments. */
  @SqlUpdate("delete from comment_notice where person_id = :person and step_id = :step")
  int delete(PersonId person, StepId step);
}
