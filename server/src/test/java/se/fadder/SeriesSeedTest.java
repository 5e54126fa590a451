package se.fadder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import se.fadder.calendar.DayKind;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.SettableClock;
import se.fadder.supervision.SessionForm;

/** Tests that the demonstration has series of sessions, which meet the holidays of a spring. */
@OnOneDatabase
record SeriesSeedTest(Database database, DatabaseSettings settings) {
  /** A session of a series. */
  record Placed(SessionForm form, LocalDate seriesDay, LocalDate day, boolean moved) {}

  interface PlacedSql {
    @SqlQuery(
        """
        select form, series_day, day, moved from session
        where series_id is not null
        order by form, series_day
        """)
    List<Placed> all();
  }

  @Test
  void aPairAndAGroupMeetOverEasterAndMidsummer() {
    Rooms rooms = TestRooms.on(database, SettableClock.on("2026-02-23"));
    LoadedStorsjo.into(database, settings, "2026-02-23");
    List<Placed> all = database.read(tx -> tx.sql(PlacedSql.class).all());
    assertThat(all.stream().map(Placed::form).collect(Collectors.toSet()))
        .isEqualTo(Set.of(SessionForm.MENTOR, SessionForm.CASE_REVIEW));
    assertThat(all)
        .hasSizeGreaterThan(15)
        .allSatisfy(session -> {
          assertThat(rooms.calendar.workingDays().kind(session.day())).isNotEqualTo(DayKind.FREE);
          assertThat(session.moved()).isEqualTo(!session.day().equals(session.seriesDay()));
          assertThat(session.day().with(DayOfWeek.MONDAY))
              .isEqualTo(session.seriesDay().with(DayOfWeek.MONDAY));
        });
    assertThat(all).anyMatch(Placed::moved);
  }
}
