package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/** Tests that every kind of value comes back as it was stored, and sorts as itself, on both. */
final class ColumnCodecsTest {
  private static final Map<Dialect, TestDatabase> DATABASES = new EnumMap<>(Dialect.class);

  enum Kind {
    FIKA,
    LUNCH_WALK
  }

  record Value(
      UUID id,
      PersonId person,
      Instant at,
      LocalDate day,
      LocalTime time,
      boolean taken,
      Kind kind,
      String text,
      int count,
      long size,
      double share,
      @Nullable PersonId otherPerson,
      @Nullable Instant otherAt,
      @Nullable LocalDate otherDay,
      @Nullable LocalTime otherTime,
      @Nullable Boolean otherTaken,
      @Nullable Kind otherKind,
      @Nullable Integer otherCount,
      @Nullable String otherText) {}

  interface ValueSql {
    @SqlUpdate(
        """
        create table value (
          id text primary key, person text not null, at bigint not null, day text not null,
          time text not null, taken boolean not null, kind text not null, text text not null,
          count integer not null, size bigint not null, share double precision not null,
          other_person text, other_at bigint, other_day text, other_time text,
          other_taken boolean, other_kind text, other_count integer, other_text text
        )
        """)
    void create();

    @SqlUpdate(
        """
        insert into value values (
          :id, :person, :at, :day, :time, :taken, :kind, :text, :count, :size, :share,
          :otherPerson, :otherAt, :otherDay, :otherTime, :otherTaken, :otherKind, :otherCount, :otherText
        )
        on conflict (id) do nothing
        """)
    void insert(@BindRecord Value value);

    @SqlQuery("select * from value where id = :id")
    Value byId(UUID id);

    @SqlQuery("select id from value where person = :person and at = :at and day = :day")
    List<UUID> find(PersonId person, Instant at, LocalDate day);

    @SqlQuery("select day from value where id = :id")
    String dayText(UUID id);

    @SqlQuery("select time from value where id = :id")
    String timeText(UUID id);
  }

  @Property(tries = 60)
  void comesBackAsItWasStored(@ForAll Dialect dialect, @ForAll("values") Value value) {
    Database database = database(dialect);
    Value stored =
        database.write(tx -> {
          tx.sql(ValueSql.class).insert(value);
          return tx.sql(ValueSql.class).byId(value.id());
        });
    assertThat(stored).isEqualTo(value);
    List<UUID> found =
        database.read(tx -> tx.sql(ValueSql.class).find(value.person(), value.at(), value.day()));
    assertThat(found).contains(value.id());
  }

  @Property(tries = 60)
  void sortsAsItself(
      @ForAll Dialect dialect, @ForAll("values") Value a, @ForAll("values") Value b) {
    database(dialect)
        .<@Nullable Void>write(tx -> {
          ValueSql sql = tx.sql(ValueSql.class);
          sql.insert(a);
          sql.insert(b);
          assertThat(Integer.signum(sql.dayText(a.id()).compareTo(sql.dayText(b.id()))))
              .isEqualTo(Integer.signum(a.day().compareTo(b.day())));
          assertThat(Integer.signum(sql.timeText(a.id()).compareTo(sql.timeText(b.id()))))
              .isEqualTo(a.time().compareTo(b.time()));
          return null;
        });
  }

  private static synchronized Database database(Dialect dialect) {
    return DATABASES.computeIfAbsent(dialect, ColumnCodecsTest::create).database();
  }

  private static TestDatabase create(Dialect dialect) {
    TestDatabase test = TestDatabase.create(dialect);
    test.database()
        .<@Nullable Void>write(tx -> {
          tx.sql(ValueSql.class).create();
          return null;
        });
    return test;
  }

  @AfterContainer
  static void close() {
    DATABASES.values().forEach(TestDatabase::close);
    DATABASES.clear();
  }

  @Provide
  Arbitrary<Value> values() {
    return Combinators.combine(
            ids(),
            instants(),
            days(),
            times(),
            Arbitraries.of(Kind.class),
            texts(),
            Arbitraries.integers(),
            Arbitraries.longs())
        .as((id, at, day, time, kind, text, count, size) ->
            new Value(
                id,
                new PersonId(new UUID(size, count)),
                at,
                day,
                time,
                count > 0,
                kind,
                text,
                count,
                size,
                size / 3.0,
                count % 2 == 0 ? new PersonId(id) : null,
                count % 3 == 0 ? at : null,
                count % 5 == 0 ? day : null,
                size % 2 == 0 ? time : null,
                size % 3 == 0 ? Boolean.TRUE : null,
                size % 5 == 0 ? kind : null,
                size % 7 == 0 ? count : null,
                count % 7 == 0 ? text : null));
  }

  private static Arbitrary<UUID> ids() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("1900-01-01T00:00:00Z").toEpochMilli(),
            Instant.parse("2200-01-01T00:00:00Z").toEpochMilli())
        .map(Instant::ofEpochMilli);
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(LocalDate.of(0, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 24 * 60 * 60 - 1)
        .map(second -> LocalTime.ofSecondOfDay(second));
  }

  /** Without the NUL and half surrogates, which PostgreSQL refuses. */
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.just(""),
        Arbitraries.strings()
            .withChars("abcÅÄÖåäöéü'\"\\:<>?%_ \n\t")
            .withCharRange('\u1e00', '\u1eff')
            .ofMaxLength(40)
            .map(text -> text + "🫖"));
  }
}
