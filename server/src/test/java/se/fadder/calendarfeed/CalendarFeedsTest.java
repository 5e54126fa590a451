package se.fadder.calendarfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Endpoint;
import se.fadder.signin.Token;
import se.fadder.supervision.SessionDraft;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionTime;

/** Tests who has an address of their own and until when, and that it is noted for them alone. */
@OnOneDatabase
record CalendarFeedsTest(Database database) {
  private Token renew(World world, String name) {
    return database.write(tx -> world.calendarFeed().feeds().renew(tx, world.viewer(name)));
  }

  private void revoke(World world, String name) {
    assertDone(database.write(tx -> world.calendarFeed().feeds().revoke(tx, world.viewer(name))));
  }

  private static int fetch(World world, Token secret) {
    return answer(world, secret).status();
  }

  private static Endpoint.Answer answer(World world, Token secret) {
    Endpoint feed =
        world.calendarFeed().room().endpoints().stream()
            .filter(endpoint -> endpoint.path().equals(FeedEndpoint.PATH))
            .findFirst()
            .orElseThrow();
    return feed.answer(
        new Endpoint.Request(
            Map.of(),
            Map.of(),
            null,
            "192.0.2.1",
            new byte[0],
            new Endpoint.Secret(secret.text() + ".ics")));
  }

  @Test
  void itEndsWithTheEmploymentAndDoesNotComeBackWithAnother() {
    World world = new World(database);
    Token mine = renew(world, "colleague");
    Token others = renew(world, "main mentor");
    assertDone(
        database.write(tx ->
            world
                .employments()
                .end(tx, world.viewer("hr"), world.employment("colleague").id(), World.DAY)));
    assertThat(fetch(world, mine)).isEqualTo(200);
    world.clock.setDay(World.DAY.plusDays(1));
    assertThat(fetch(world, mine)).isEqualTo(404);
    assertThat(fetch(world, others)).isEqualTo(200);
    DailyWork purge = world.dailyWork("calendarfeed.purge");
    assertThat(database.write(tx -> purge.some(tx, World.DAY.plusDays(1), "")).isEmpty()).isTrue();
    database.write(tx -> {
      world.employ(tx, "colleague", world.unit("Norr"), World.DAY.plusDays(1), null);
      return true;
    });
    assertThat(fetch(world, mine)).isEqualTo(404);
    assertThat(fetch(world, others)).isEqualTo(200);
  }

  @Test
  void itReachesThirtyDaysBack() throws Exception {
    World world = new World(database);
    Token mine = renew(world, "colleague");
    LocalDate day = World.DAY.plusDays(5);
    SessionTime time = new SessionTime(day, LocalTime.of(9, 0), LocalTime.of(10, 0));
    SessionDraft draft =
        new SessionDraft(
            SessionForm.INDIVIDUAL,
            true,
            world.person("manager"),
            null,
            List.of(world.person("colleague")),
            time);
    assertDone(
        database.write(tx -> world.supervision().plans().plan(tx, world.viewer("manager"), draft)));
    for (LocalDate shown : List.of(World.DAY, day, day.plusDays(30))) {
      world.clock.setDay(shown);
      assertThat(ReadCalendar.of(answer(world, mine).body()).events())
          .extracting(ReadCalendar.Event::summary, ReadCalendar.Event::location)
          .containsExactly(tuple("Handledning", "Norr"));
    }
    world.clock.setDay(day.plusDays(31));
    assertThat(ReadCalendar.of(answer(world, mine).body()).events()).isEmpty();
  }

  @Test
  void itFollowsWhoTakesPart() throws Exception {
    World world = new World(database);
    Token comes = renew(world, "colleague");
    Token goes = renew(world, "self");
    LocalDate day = World.DAY.plusDays(5);
    SessionDraft draft =
        new SessionDraft(
            SessionForm.GROUP,
            true,
            world.person("manager"),
            null,
            List.of(world.person("self"), world.person("co-mentor")),
            new SessionTime(day, LocalTime.of(9, 0), LocalTime.of(10, 0)));
    SessionId id =
        done(
            database.write(
                tx -> world.supervision().plans().plan(tx, world.viewer("manager"), draft)));
    assertThat(ReadCalendar.of(answer(world, comes).body()).events()).isEmpty();
    assertThat(ReadCalendar.of(answer(world, goes).body()).events()).hasSize(1);
    assertDone(
        database.write(tx ->
            world
                .supervision()
                .members()
                .change(
                    tx,
                    world.viewer("manager"),
                    id,
                    List.of(world.person("colleague")),
                    List.of(world.person("self")),
                    1)));
    assertThat(ReadCalendar.of(answer(world, comes).body()).events()).hasSize(1);
    assertThat(ReadCalendar.of(answer(world, goes).body()).events()).isEmpty();
  }

  @Test
  void eachHasOneAndANewOneEndsTheFormer() {
    World world = new World(database);
    Token first = renew(world, "colleague");
    Token others = renew(world, "owner");
    Token second = renew(world, "colleague");
    assertThat(List.of(fetch(world, first), fetch(world, second), fetch(world, others)))
        .containsExactly(404, 200, 200);
    revoke(world, "colleague");
    assertThat(List.of(fetch(world, second), fetch(world, others))).containsExactly(404, 200);
  }

  @Test
  void whatIsMadeAndTakenBackIsNotedForThePersonAlone() {
    World world = new World(database);
    List<Change> changes =
        world.changesOf(() -> {
          renew(world, "colleague");
          for (int twice = 0; twice < 2; twice++) {
            revoke(world, "colleague");
          }
        });
    assertThat(changes)
        .extracting(Change::kind, Change::subjectId, Change::detail)
        .containsExactly(
            tuple(CalendarFeedChangeKind.CALENDAR_FEED_RENEWED, world.person("colleague"), ""),
            tuple(CalendarFeedChangeKind.CALENDAR_FEED_REVOKED, world.person("colleague"), ""));
    assertThat(CalendarFeedChangeKind.values()).allMatch(CalendarFeedChangeKind::isOwn);
  }
}
