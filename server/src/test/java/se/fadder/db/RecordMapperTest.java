package se.fadder.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.PersonId;

@OnBothDatabases
record RecordMapperTest(Database database) {
  private static final String ID = "019a0000-0000-7000-8000-000000000001";

  record Span(LocalDate from, @Nullable LocalDate to) {}

  record Stay(PersonId personId, Span span, @Nullable Span away, int level) {}

  record Positive(int value) {
    Positive {
      if (value <= 0) {
        throw new IllegalArgumentException("not positive: " + value);
      }
    }
  }

  enum Place {
    HERE
  }

  record Stood(Place place) {}

  interface StaySql {
    @SqlQuery(
        """
        select '019a0000-0000-7000-8000-000000000001' as person_id, '2026-01-01' as span_from,
          null as span_to, '2026-07-01' as away_from, '2026-07-31' as away_to, 3 as level,
          'unasked' as more
        """)
    Stay full();

    @SqlQuery(
        """
        select '019a0000-0000-7000-8000-000000000001' as person_id, '2026-01-01' as span_from,
          '2026-12-31' as span_to, null as away_from, null as away_to, 3 as level
        """)
    Optional<Stay> withoutAway();

    @SqlQuery("select '2026-01-01' as \"from\", null as \"to\" where 1 = 0")
    Optional<Span> none();

    @SqlQuery("select null as \"from\", '2026-01-01' as \"to\"")
    Span nullWhereNoneMayBe();

    @SqlQuery("select '2026-01-01' as \"from\"")
    Span withoutColumn();

    @SqlQuery("select cast(null as integer) as value")
    Positive nullNumber();

    @SqlQuery("select -1 as value")
    Positive negative();

    @SqlQuery("select 'ELSEWHERE' as place")
    Stood unknownName();

    @SqlQuery(
        """
        with pair(id, n) as (values ('019a0000-0000-7000-8000-000000000001', 1), ('x', 2))
        select id from pair where id in (<ids>)
        """)
    List<PersonId> among(@BindList(onEmpty = EmptyHandling.NULL_STRING) List<PersonId> ids);

    @KeyColumn("id")
    @ValueColumn("n")
    @SqlQuery("select '019a0000-0000-7000-8000-000000000001' as id, 7 as n")
    Map<PersonId, Integer> byPerson();
  }

  @Test
  void makesARecordOfARow() {
    Stay stay = read(StaySql::full);
    assertThat(stay.personId().value()).hasToString(ID);
    assertThat(stay.span()).isEqualTo(new Span(LocalDate.of(2026, 1, 1), null));
    assertThat(stay.away())
        .isEqualTo(new Span(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)));
    assertThat(stay.level()).isEqualTo(3);
  }

  @Test
  void aNullableRecordIsNullWhereItsColumnsAre() {
    assertThat(read(StaySql::withoutAway).orElseThrow().away()).isNull();
    assertThat(read(StaySql::none)).isEmpty();
  }

  @Test
  void whatIsNotNullableNeverBecomesNull() {
    assertThatThrownBy(() -> read(StaySql::nullWhereNoneMayBe)).hasMessageContaining("Span.from");
    assertThatThrownBy(() -> read(StaySql::nullNumber)).hasMessageContaining("Positive.value");
  }

  @Test
  void aMissingColumnIsNamed() {
    assertThatThrownBy(() -> read(StaySql::withoutColumn)).hasMessageContaining("no column to");
  }

  @Test
  void theRulesOfTheRecordHold() {
    assertThatThrownBy(() -> read(StaySql::negative)).hasMessageContaining("not positive: -1");
  }

  @Test
  void aNameThatNoConstantHasIsNoConstant() {
    assertThatThrownBy(() -> read(StaySql::unknownName))
        .hasMessageContaining("Place")
        .hasMessageContaining("ELSEWHERE");
  }

  @Test
  void listsOfIdsAreBound() {
    PersonId id = new PersonId(UUID.fromString(ID));
    assertThat(this.<List<PersonId>>read(sql -> sql.among(List.of(id)))).containsExactly(id);
    assertThat(this.<List<PersonId>>read(sql -> sql.among(List.of()))).isEmpty();
    assertThat(read(StaySql::byPerson)).containsExactly(Map.entry(id, 7));
  }

  private <T> T read(Function<StaySql, T> query) {
    return database.read(tx -> query.apply(tx.sql(StaySql.class)));
  }
}
