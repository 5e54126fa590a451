package se.fadder.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;

/** Tests what sessions put on whose agenda, on Wednesday 11 March at ten. */
@OnOneDatabase
final class SessionsOnAgendasTest {
  private final World world;

  SessionsOnAgendasTest(Database database) {
    world = new World(database);
  }

  private SessionId plan(
      SessionForm form, String leader, String day, String begins, String... members) {
    LocalTime from = LocalTime.parse(begins);
    SessionDraft draft =
        new SessionDraft(
            form,
            true,
            world.person(leader),
            null,
            Stream.of(members).map(world::person).toList(),
            new SessionTime(LocalDate.parse(day), from, from.plusHours(1)));
    Outcome<SessionId> outcome =
        world.database.write(
            tx -> world.supervision().plans().plan(tx, world.viewer(leader), draft));
    assertDone(outcome);
    return ((Outcome.Done<SessionId>) outcome).value();
  }

  private List<AgendaItem> items(String name) {
    return world.database.read(tx -> world.agendas().of(tx, world.viewer(name))).items().stream()
        .filter(item -> item.kind() instanceof SessionAgendaKind)
        .toList();
  }

  private List<String> agenda(String name) {
    return items(name).stream()
        .map(item ->
            "%s %s %s %s"
                .formatted(
                    item.kind(),
                    item.time(),
                    item.date(),
                    item.personId() == null ? "-" : world.nameOf(item.personId())))
        .toList();
  }

  @Test
  void todaysAndThisWeeksStandOnTheDayOfAllWhoTakePartAndOfNobodyElse() {
    plan(SessionForm.MENTOR, "main mentor", "2026-03-11", "13:00", "self");
    plan(SessionForm.MENTOR, "main mentor", "2026-03-18", "13:00", "self");
    plan(SessionForm.MENTOR, "main mentor", "2026-03-19", "13:00", "self");
    plan(SessionForm.GROUP, "manager", "2026-03-12", "09:00", "self", "colleague");
    assertThat(agenda("main mentor"))
        .containsExactly("SESSION TODAY 2026-03-11 self", "SESSION WEEK 2026-03-18 self");
    assertThat(agenda("self"))
        .containsExactly(
            "SESSION TODAY 2026-03-11 main mentor",
            "SESSION WEEK 2026-03-12 manager",
            "SESSION WEEK 2026-03-18 main mentor");
    assertThat(agenda("colleague")).containsExactly("SESSION WEEK 2026-03-12 manager");
    assertThat(agenda("manager")).containsExactly("SESSION WEEK 2026-03-12 -");
    assertThat(agenda("hr")).isEmpty();
    assertThat(agenda("co-mentor")).isEmpty();
  }

  @Test
  void whatIsOverAsksBothUntilOneSaysSoAndInGroupsWhoeverLeads() {
    SessionId id = plan(SessionForm.MENTOR, "main mentor", "2026-03-11", "10:30", "self");
    plan(SessionForm.GROUP, "manager", "2026-03-11", "10:30", "self", "colleague");
    world.clock.pass(Duration.ofMinutes(89));
    assertThat(agenda("self")).allMatch(item -> item.startsWith("SESSION TODAY"));
    world.clock.pass(Duration.ofMinutes(1));
    assertThat(agenda("main mentor")).containsExactly("SESSION_TO_LOG TODAY 2026-03-11 self");
    assertThat(agenda("self")).containsExactly("SESSION_TO_LOG TODAY 2026-03-11 main mentor");
    assertThat(agenda("manager")).containsExactly("SESSION_TO_LOG TODAY 2026-03-11 -");
    assertThat(agenda("colleague")).isEmpty();
    AgendaItem asked = items("self").getFirst();
    assertThat(asked.leadsTo()).isEqualTo(id);
    assertThat(asked.deeds())
        .extracting(Object::toString)
        .containsExactly("HELD", "NOT_HELD", "MOVE");
    assertThat(asked.readKind()).isNull();
    assertDone(
        world.database.<Outcome<SessionId>>write(tx ->
            world.supervision().logs().say(tx, world.viewer("self"), id, true, null, null, null)));
    assertThat(agenda("main mentor")).isEmpty();
    assertThat(agenda("self")).isEmpty();
  }

  @Test
  void itIsAskedForThirtyDays() {
    plan(SessionForm.MENTOR, "main mentor", "2026-03-11", "13:00", "self");
    world.clock.setDay(LocalDate.parse("2026-04-10"));
    assertThat(agenda("self")).hasSize(1);
    world.clock.setDay(LocalDate.parse("2026-04-11"));
    assertThat(agenda("self")).isEmpty();
  }

  @Test
  void changesReachTheAgendasOfAllWhoTakePart() {
    for (String name : List.of("main mentor", "self")) {
      Set<Event> concerns =
          new HashSet<>(
              world.database.<Set<Event>>read(
                  tx -> world.agendas().concerns(tx, world.viewer(name))));
      assertThat(concerns).contains(SessionWriter.of(world.person(name)));
    }
  }

  @Test
  void theNextSessionWithEachIsTheFirstThatIsNotOver() {
    plan(SessionForm.MENTOR, "main mentor", "2026-03-20", "13:00", "self");
    plan(SessionForm.MENTOR, "main mentor", "2026-03-16", "13:00", "self");
    plan(SessionForm.INDIVIDUAL, "main mentor", "2026-03-13", "13:00", "colleague");
    plan(SessionForm.INDIVIDUAL, "manager", "2026-03-12", "13:00", "self");
    assertThat(next("main mentor", "self", "colleague", "manager"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("self", "2026-03-16", "colleague", "2026-03-13"));
    assertThat(next("self", "self", "main mentor", "manager", "hr"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("main mentor", "2026-03-16", "manager", "2026-03-12"));
    assertThat(next("hr", "self", "main mentor")).isEmpty();
    world.clock.setDay(LocalDate.parse("2026-03-17"));
    assertThat(next("main mentor", "self")).containsEntry("self", "2026-03-20");
  }

  private Map<String, String> next(String viewer, String... with) {
    SessionsOfTheDay sessions =
        new SessionsOfTheDay(
            world.supervision().reader(),
            world.supervision().access(),
            world.supervision().times());
    Map<String, String> days = new TreeMap<>();
    world
        .database
        .read(tx ->
            sessions.next(tx, world.viewer(viewer), Stream.of(with).map(world::person).toList()))
        .forEach((person, session) -> days.put(world.nameOf(person), session.day().toString()));
    return days;
  }
}
