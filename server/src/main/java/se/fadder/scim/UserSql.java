package se.fadder.scim;

import static se.fadder.people.PeopleFragments.NOT_LEFT;
import static se.fadder.people.PeopleFragments.WITHIN;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/** The SQL of people as a directory knows them. */
interface UserSql {
  /**
   * People with what a directory has said of them. Somebody is active who works here tomorrow, or
   * on a last day that no directory has set.
   */
  String USERS =
      """
      select n.id as person_id, n.given_name, n.family_name, n.alias, n.email, s.user_name,
        s.external_id, s.ended_on, exists (
          select 1 from employment e join unit u on u.id = e.unit_id
          where e.person_id = n.id and not e.withdrawn
            and (coalesce(e.last_day, '') <> :day or coalesce(s.ended_on, '') <> :day) and
      """
          + NOT_LEFT
          + "and "
          + WITHIN
          + """
          ) as active
          from person n left join scim_user s on s.person_id = n.id and s.organisation = :root
          """;

  /** The condition that {@code n} works or has worked in the organisation, and was not deleted. */
  String THERE =
      """
      n.erased_at is null and (s.gone is null or not s.gone) and exists (
        select 1 from employment e join unit u on u.id = e.unit_id
        where e.person_id = n.id and not e.withdrawn and
      """
          + WITHIN
          + ")\n";

  /** Some users after one, in the order of their ids. */
  @SqlQuery(USERS + "where n.id > :after and " + THERE + "order by n.id limit :most offset :skip")
  List<UserRow> after(UnitPath root, LocalDate day, String after, int most, int skip);

  @SqlQuery(
      """
      select count(*) from person n
      left join scim_user s on s.person_id = n.id and s.organisation = :root
      where n.id > '' and
      """
          + THERE)
  int count(UnitPath root);

  @SqlQuery(USERS + "where n.id in (<ids>) and " + THERE + "order by n.id")
  List<UserRow> byIds(UnitPath root, LocalDate day, @BindEach("ids") Collection<PersonId> ids);

  /** Whom a directory calls so, whether or not it has deleted the user. */
  @SqlQuery(
      """
      select organisation, person_id, user_name, user_key, external_id, ended_on, gone
      from scim_user where organisation = :root and user_key = :key
      """)
  Optional<ScimUser> named(UnitPath root, String key);

  @SqlQuery(
      """
      select organisation, person_id, user_name, user_key, external_id, ended_on, gone
      from scim_user where organisation = :root and person_id = :person
      """)
  Optional<ScimUser> known(UnitPath root, PersonId person);

  /** Those whose address it is of whom no directory has said another name. */
  @SqlQuery(
      """
      select n.id from person n
      where lower(n.email) = :key and not exists (
        select 1 from scim_user s where s.person_id = n.id and s.organisation = :root)
      limit 50
      """)
  Set<PersonId> unnamed(UnitPath root, String key);

  @SqlQuery("select id from person where lower(email) = :address limit 50")
  Set<PersonId> reachedBy(String address);

  @SqlQuery(
      """
      select person_id from scim_user where organisation = :root and external_id = :externalId
      limit 50
      """)
  Set<PersonId> external(UnitPath root, String externalId);

  @SqlUpdate(
      """
      insert into scim_user
        (organisation, person_id, user_name, user_key, external_id, ended_on, gone)
      values (:organisation, :personId, :userName, :userKey, :externalId, :endedOn, :gone)
      on conflict (organisation, person_id) do update set user_name = :userName,
        user_key = :userKey, external_id = :externalId, ended_on = :endedOn, gone = :gone
      """)
  void save(@BindRecord ScimUser user);

  /** Forgets whom the directory has deleted who had the name of another. */
  @SqlUpdate(
      """
      delete from scim_user
      where organisation = :organisation and user_key = :userKey and person_id <> :personId and gone
      """)
  void free(@BindRecord ScimUser user);

  /** How many the directory has ended on a day. */
  @SqlQuery("select count(*) from scim_user where organisation = :root and ended_on = :day")
  int ended(UnitPath root, LocalDate day);

  /** How many employments hold on a day or later. */
  @SqlQuery(
      """
      select count(*) from unit u cross join employment e
      where e.unit_id = u.id and
      """
          + NOT_LEFT
          + "and "
          + WITHIN)
  int employed(UnitPath root, LocalDate day);

  /**
   * A person as a directory knows them.
   *
   * @param userName null while no directory has said one
   * @param endedOn the day on which the directory ended them; null when it did not
   */
  record UserRow(
      PersonId personId,
      String givenName,
      String familyName,
      @Nullable String alias,
      @Nullable String email,
      @Nullable String userName,
      @Nullable String externalId,
      @Nullable LocalDate endedOn,
      boolean active) {}

  /** What is stored of a user beside the person. */
  record ScimUser(
      UnitPath organisation,
      PersonId personId,
      String userName,
      String userKey,
      @Nullable String externalId,
      @Nullable LocalDate endedOn,
      boolean gone) {}
}
