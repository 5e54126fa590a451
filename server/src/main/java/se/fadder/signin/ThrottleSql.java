package se.fadder.signin;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The SQL of how full the buckets of {@link Throttle} are. */
interface ThrottleSql {
  @SqlQuery("select empty_at from sign_in_throttle where bucket = :bucket")
  Optional<Instant> emptyAt(String bucket);

  @SqlUpdate(
      """
      insert into sign_in_throttle (bucket, empty_at) values (:bucket, :emptyAt)
      on conflict (bucket) do update set empty_at = excluded.empty_at
      """)
  void put(String bucket, Instant emptyAt);

  @SqlUpdate("delete from sign_in_throttle where bucket = :bucket")
  void delete(String bucket);

  /** The instant by which the oldest buckets are empty, when {@code most} are empty after it. */
  @SqlQuery(
      """
      select empty_at from sign_in_throttle
      where empty_at <= :by
      order by empty_at desc
      limit 1 offset :most
      """)
  Optional<Instant> emptyAtOf(Instant by, int most);

  @SqlUpdate(
      """
      delete from sign_in_throttle
      where bucket in (select bucket from sign_in_throttle where empty_at <= :now limit :most)
      """)
  int deleteEmpty(Instant now, int most);
}
