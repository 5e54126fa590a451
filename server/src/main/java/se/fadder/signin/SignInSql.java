package se.fadder.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of accounts and sign-in sessions. */
interface SignInSql {
  /**
   * Adds an account. Returns the number of rows: none when the person has an account or the user
   * name is taken.
   */
  @SqlUpdate(
      """
      insert into account
        (person_id, username, password, changed_at, passwordless, demonstration)
      values (:personId, :username, :password, :changedAt, :passwordless, :demonstration)
      on conflict do nothing
      """)
  int insert(@BindRecord Account account);

  @SqlUpdate(
      """
      update account set password = :password, changed_at = :now, passwordless = false
      where person_id = :personId
      """)
  int changePassword(PersonId personId, HashedPassword password, Instant now);

  /** Stores the same password hashed in another way: to its owner nothing has changed. */
  @SqlUpdate("update account set password = :password where person_id = :personId")
  void renewPassword(PersonId personId, HashedPassword password);

  @SqlQuery(
      """
      select person_id, username, password, changed_at, passwordless, demonstration
      from account
      where username = :username
      """)
  Optional<Account> byUsername(Username username);

  @SqlQuery(
      """
      select person_id, username, password, changed_at, passwordless, demonstration
      from account
      where person_id = :personId
      """)
  Optional<Account> byPerson(PersonId personId);

  @SqlQuery("select person_id from account where demonstration")
  List<PersonId> demonstration();

  /** The names of the person, their workplaces and the units above those. */
  @SqlQuery(
      """
      with recursive around (id, parent_id, name) as (
        select u.id, u.parent_id, u.name
        from employment e join unit u on u.id = e.unit_id
        where e.person_id = :personId
        union
        select u.id, u.parent_id, u.name from around a join unit u on u.id = a.parent_id
      )
      select name from around
      union
      select given_name from person where id = :personId
      union
      select family_name from person where id = :personId
      """)
  List<String> namesAround(PersonId personId);

  @SqlUpdate(
      """
      insert into sign_in_session (id, token_hash, person_id, client, browser, system, started_at, used_at)
      values
        (:id, :tokenHash, :personId, :client, :browser, :system, :startedAt, :usedAt)
      """)
  void insert(@BindRecord SignInSession session, String tokenHash);

  @SqlQuery(
      """
      select id, person_id, client, browser, system, started_at, used_at
      from sign_in_session
      where token_hash = :tokenHash
      """)
  Optional<SignInSession> byToken(String tokenHash);

  @SqlQuery(
      """
      select id, person_id, client, browser, system, started_at, used_at
      from sign_in_session
      where person_id = :personId
      order by used_at desc, id desc
      limit 100
      """)
  List<SignInSession> ofPerson(PersonId personId);

  @SqlUpdate("update sign_in_session set used_at = :now where id = :id and used_at < :now")
  void noteUse(SignInSessionId id, Instant now);

  @SqlUpdate("delete from sign_in_session where token_hash = :tokenHash")
  void end(String tokenHash);

  @SqlUpdate("delete from sign_in_session where id = :id and person_id = :personId")
  int end(SignInSessionId id, PersonId personId);

  @SqlUpdate(
      """
      delete from sign_in_session where person_id = :personId and id is distinct from :kept
      """)
  int endOthers(PersonId personId, @Nullable UUID kept);

  @SqlUpdate("delete from sign_in_session where person_id = :personId")
  void endAll(PersonId personId);

  @SqlUpdate(
      """
      delete from sign_in_session
      where person_id = :personId and (started_at <= :startedBy or used_at <= :usedBy)
      """)
  void deleteOver(PersonId personId, Instant startedBy, Instant usedBy);
}
