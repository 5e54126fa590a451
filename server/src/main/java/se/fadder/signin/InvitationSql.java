package se.fadder.signin;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of invitations. */
interface InvitationSql {
  @SqlUpdate(
      """
      insert into invitation (id, token_hash, person_id, kind, way, created_by, created_at, expires_at)
      values (:id, :tokenHash, :personId, :kind, :way, :createdBy, :createdAt, :expiresAt)
      """)
  void insert(@BindRecord Invitation invitation, String tokenHash);

  @SqlUpdate("delete from invitation where person_id = :personId")
  int deleteOf(PersonId personId);

  @SqlUpdate("delete from invitation where created_by = :maker")
  int deleteBy(PersonId maker);

  @SqlQuery(
      """
      select id, person_id, kind, way, created_by, created_at, expires_at
      from invitation
      where token_hash = :tokenHash
      """)
  Optional<Invitation> byToken(String tokenHash);

  @SqlQuery(
      """
      select id, person_id, kind, way, created_by, created_at, expires_at
      from invitation
      where id in (<ids>)
      """)
  List<Invitation> byIds(@BindEach("ids") Collection<InvitationId> ids);

  @SqlQuery(
      """
      select id, person_id, kind, way, created_by, created_at, expires_at
      from invitation
      where person_id in (<people>)
      """)
  List<Invitation> ofPeople(@BindEach("people") Collection<PersonId> people);

  @SqlQuery("select person_id from account where person_id in (<people>)")
  List<PersonId> withAccount(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate(
      """
      delete from invitation
      where id in (select id from invitation where expires_at <= :now limit :most)
      """)
  int deleteOver(Instant now, int most);

  @SqlQuery("select coalesce(alias, given_name) from person where id = :personId")
  Optional<String> nameToGreet(PersonId personId);

  @SqlQuery(
      """
      select coalesce(alias, given_name || ' ' || family_name) from person where id = :personId
      """)
  Optional<String> fullName(PersonId personId);

  @SqlQuery("select email from person where id = :personId and email is not null")
  Optional<String> email(PersonId personId);

  @SqlQuery("select id from person where id in (<people>) and email is not null")
  List<PersonId> withEmail(@BindEach("people") Collection<PersonId> people);
}
