package se.fadder.onboarding;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;

/** The SQL of comments on steps, of their links, and of what happened with them. */
interface StepCommentSql {
  @SqlUpdate(
      """
      insert into step_comment (id, step_id, author_id, at, text)
      values (:id, :stepId, :authorId, :at, :text)
      """)
  void insertComment(@BindMethods StepComment comment);

  @SqlQuery("select id, step_id, author_id, at, text from step_comment where id in (<ids>)")
  List<StepComment> comments(@BindEach("ids") Collection<StepCommentId> ids);

  /** The last comments on each step, the oldest of them first. */
  @SqlQuery(
      """
      select id, step_id, author_id, at, text
      from (
        select c.*, row_number() over (partition by step_id order by id desc) as place
        from step_comment c where step_id in (<steps>)) placed
      where place <= :limit
      order by step_id, id
      """)
  List<StepComment> commentsOf(@BindEach("steps") Collection<StepId> steps, int limit);

  @SqlUpdate("delete from step_comment where id = :id")
  void deleteComment(StepCommentId id);

  @SqlUpdate(
      """
      insert into step_link (id, step_id, title, url, added_by)
      values (:id, :stepId, :title, :url, :addedById)
      """)
  void insertLink(@BindMethods StepLink link);

  @SqlQuery(
      """
      select id, step_id, title, url, added_by as added_by_id from step_link where id in (<ids>)
      """)
  List<StepLink> links(@BindEach("ids") Collection<StepLinkId> ids);

  @SqlQuery(
      """
      select id, step_id, title, url, added_by as added_by_id from step_link where step_id in (<steps>)
      order by step_id, id
      """)
  List<StepLink> linksOf(@BindEach("steps") Collection<StepId> steps);

  @SqlUpdate("delete from step_link where id = :id")
  void deleteLink(StepLinkId id);

  @SqlUpdate(
      """
      insert into step_event (id, step_id, at, by_id, kind, was, said)
      values (:id, :stepId, :at, :byId, :kind, :was, :said)
      """)
  void insertEvent(@BindMethods StepEvent event);

  /** The last events of each step, in the order in which they happened. */
  @SqlQuery(
      """
      select id, step_id, at, by_id, kind, was, said
      from (
        select e.*, row_number() over (partition by step_id order by id desc) as place
        from step_event e where step_id in (<steps>)) placed
      where place <= :limit
      order by step_id, id
      """)
  List<StepEvent> eventsOf(@BindEach("steps") Collection<StepId> steps, int limit);
}
