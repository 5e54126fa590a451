package se.fadder.scim;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The SQL of whom a directory names as managers. */
interface ManagerSql {
  @SqlQuery(
      """
      select organisation, person_id, manager_id, unit_id from scim_manager
      where organisation = :organisation and person_id in (<people>)
      """)
  List<Named> named(UnitPath organisation, @BindEach("people") Collection<PersonId> people);

  @SqlQuery(
      """
      select organisation, person_id, manager_id, unit_id from scim_manager
      where organisation = :organisation and person_id = :person
      """)
  Optional<Named> named(UnitPath organisation, PersonId person);

  /**
   * Whether somebody leads a unit since the directory named them for one of those who work there.
   */
  @SqlQuery(
      """
      select exists (select 1 from scim_manager where manager_id = :manager and unit_id = :unit)
      """)
  boolean isGiven(PersonId manager, UnitId unit);

  @SqlUpdate(
      """
      insert into scim_manager (organisation, person_id, manager_id, unit_id)
      values (:organisation, :personId, :managerId, :unitId)
      on conflict (organisation, person_id) do update set manager_id = :managerId,
        unit_id = :unitId
      """)
  void save(@BindRecord Named named);

  @SqlUpdate("delete from scim_manager where organisation = :organisation and person_id = :person")
  void forget(UnitPath organisation, PersonId person);

  /** Has what was given at a unit hold at the one of which it became a part. */
  @SqlUpdate("update scim_manager set unit_id = :into where unit_id = :from")
  void follow(UnitId from, UnitId into);

  /**
   * Whom the directory names as the manager of somebody.
   *
   * @param unitId what the manager leads since then; null where the naming gave them nothing
   */
  record Named(
      UnitPath organisation, PersonId personId, PersonId managerId, @Nullable UnitId unitId) {}
}
