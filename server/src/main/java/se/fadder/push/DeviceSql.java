package se.fadder.push;

import static se.fadder.people.PeopleFragments.NOT_LEFT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.db.BindEach;
import se.fadder.db.BindRecord;
import se.fadder.kernel.PersonId;

/** The SQL of devices and what is wanted on each. */
interface DeviceSql {
  String COLUMNS =
      """
      select id, person_id, installation, session_id, name, platform,
        coalesce((select p.language from person p where p.id = device.person_id), language) as language,
        token_kind, token, token_at, registered_at, seen_at, reachable
      from device
      """;

  @SqlQuery(COLUMNS + "where person_id = :person order by seen_at desc, id desc limit 100")
  List<Device> ofPerson(PersonId person);

  @SqlQuery(COLUMNS + "where person_id in (<people>) and reachable order by id")
  List<Device> ofPeople(@BindEach("people") Collection<PersonId> people);

  @SqlQuery(COLUMNS + "where installation = :installation")
  Optional<Device> byInstallation(UUID installation);

  @SqlUpdate(
      """
      insert into device (id, person_id, installation, session_id, name, platform, language,
        token_kind, token, token_at, registered_at, seen_at, reachable)
      values (:id, :personId, :installation, :sessionId, :name, :platform, :language,
        :tokenKind, :token, :tokenAt, :registeredAt, :seenAt, :reachable)
      """)
  void insert(@BindRecord Device device);

  @SqlUpdate(
      """
      update device set session_id = :sessionId, platform = :platform, language = :language,
        token_kind = :tokenKind, token = :token, token_at = :tokenAt, seen_at = :seenAt,
        reachable = :reachable
      where id = :id
      """)
  void update(@BindRecord Device device);

  @SqlUpdate("update device set name = :name where id = :id")
  void rename(DeviceId id, String name);

  @SqlUpdate("update device set seen_at = :now where id = :id and seen_at < :now")
  void noteSeen(DeviceId id, Instant now);

  @SqlUpdate("delete from device where id = :id")
  void delete(DeviceId id);

  /** Deletes other installations with the same token: the client there has lost its memory. */
  @SqlUpdate("delete from device where token = :token and installation <> :installation")
  void deleteTwins(String token, UUID installation);

  @SqlUpdate("delete from device where person_id = :person and session_id = :session")
  int deleteOfSession(PersonId person, UUID session);

  @SqlUpdate(
      """
      delete from device
      where person_id = :person and (:kept is null or session_id is distinct from :kept)
      """)
  int deleteOfOtherSessions(PersonId person, @Nullable UUID kept);

  /**
   * Deletes devices whose token Firebase no longer knows, unless it was registered again since it
   * was used.
   */
  @SqlBatch(
      transactional = false,
      value = "delete from device where id = :deviceId and token_at <= :usedAt")
  void deleteUnregistered(@BindRecord Collection<TokenUse> uses);

  /**
   * Marks devices unreachable whose token Firebase finds malformed, unless it was registered again
   * since it was used.
   */
  @SqlBatch(
      transactional = false,
      value = "update device set reachable = false where id = :deviceId and token_at <= :usedAt")
  void markUnreachable(@BindRecord Collection<TokenUse> uses);

  /** The use of a token: when that of a device was used. */
  record TokenUse(DeviceId deviceId, Instant usedAt) {}

  @SqlUpdate("delete from device where person_id in (<people>)")
  int deleteOf(@BindEach("people") Collection<PersonId> people);

  @SqlUpdate("delete from device where seen_at < :before")
  int deleteUnseen(Instant before);

  @SqlUpdate(
      """
      delete from device where not exists (
        select 1 from employment e
        where e.person_id = device.person_id and
      """
          + NOT_LEFT
          + ")")
  int deleteOfLeft(LocalDate day);

  @SqlQuery(
      """
      select device_id, kind, wanted from device_preference where device_id in (<devices>)
      """)
  List<DevicePreference> preferences(@BindEach("devices") Collection<DeviceId> devices);

  @SqlUpdate(
      """
      insert into device_preference (device_id, kind, wanted) values (:deviceId, :kind, :wanted)
      on conflict (device_id, kind) do update set wanted = excluded.wanted
      """)
  void prefer(@BindRecord DevicePreference preference);
}
