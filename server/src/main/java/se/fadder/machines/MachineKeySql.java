package se.fadder.machines;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/** The SQL of keys for machines. */
interface MachineKeySql {
  String KEYS =
      """
      select id, organisation, name, scope, made_by, made_at, last_day, used_at, revoked_at,
        trusted_by
      from machine_key
      """;

  @SqlUpdate(
      """
      insert into machine_key (id, organisation, name, scope, hash, made_by, made_at, last_day, full_until)
      values (:id, :organisation, :name, :scope, :hash, :madeBy, :madeAt, :lastDay, :madeAt)
      """)
  void insert(@BindRecord MachineKey key, String hash);

  /** The newest keys of some organisations. */
  @SqlQuery(
      KEYS
          + """
          where organisation in (<organisations>)
          order by id desc
          limit :most
          """)
  List<MachineKey> newest(@BindEach("organisations") Collection<UnitPath> organisations, int most);

  @SqlQuery(KEYS + "where id = :id")
  Optional<MachineKey> key(MachineKeyId id);

  @SqlQuery(KEYS + "where hash = :hash")
  Optional<MachineKey> byHash(String hash);

  @SqlUpdate("update machine_key set revoked_at = :now where id = :id and revoked_at is null")
  int revoke(MachineKeyId id, Instant now);

  /** Those of some organisations that have a scope, the newest first. */
  @SqlQuery(
      KEYS
          + """
          where organisation in (<organisations>) and scope = :scope
          order by id desc
          limit :most
          """)
  List<MachineKey> newestFor(
      @BindEach("organisations") Collection<UnitPath> organisations, MachineScope scope, int most);

  @SqlQuery(KEYS + "where id in (<ids>)")
  List<MachineKey> keys(@BindEach("ids") Collection<MachineKeyId> ids);

  @SqlUpdate(
      """
      update machine_key set trusted_by = :person
      where id = :id and trusted_by is null and revoked_at is null
      """)
  int trust(MachineKeyId id, PersonId person);

  /** When the bucket of a key's uses will be empty. */
  @SqlQuery("select full_until from machine_key where id = :id")
  Instant fullUntil(MachineKeyId id);

  @SqlUpdate("update machine_key set used_at = :now, full_until = :fullUntil where id = :id")
  void used(MachineKeyId id, Instant now, Instant fullUntil);
}
