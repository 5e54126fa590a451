package se.fadder.people;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.kernel.PersonId;

/** The SQL of who waits in the {@link StagingUnit}. */
interface StagingUnitSql {
  @SqlUpdate(
      """
      insert into unit (id, parent_id, kind, name, sort_key, path, key)
      values (:id, :parentId, :kind, :name, :sortKey, :path, :key)
      on conflict (id) do nothing
      """)
  void build(@BindMethods Unit unit);

  @SqlUpdate(
      """
      update employment
      set unit_id = (select coalesce(u.merged_into, u.id) from unit u where u.id = :unit)
      where id in (<employments>) and unit_id = :anteroom
      """)
  int admit(
      UnitId anteroom, UnitId unit, @BindEach("employments") Collection<EmploymentId> employments);

  @SqlQuery(
      "select person_id from employment where person_id in (<people>) and unit_id = :anteroom")
  List<PersonId> waiting(UnitId anteroom, @BindEach("people") Collection<PersonId> people);

  @SqlUpdate("delete from employment where person_id in (<people>) and unit_id = :anteroom")
  void forgetEmployments(UnitId anteroom, @BindEach("people") Collection<PersonId> people);

  /**
   * Blanks the rows of people, which stay as the audit log refers to them; nothing in them tells of
   * anybody any more.
   */
  @SqlUpdate(
      """
      update person set given_name = '', family_name = '', email = null, sort_key = '', search_text = ''
      where id in (<people>)
      """)
  void forgetPeople(@BindEach("people") Collection<PersonId> people);
}
