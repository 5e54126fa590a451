package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;
import static se.fadder.kernel.Outcomes.done;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.people.Role;

/** Tests whom requests reach, on their agendas, and that it goes away again. */
@OnOneDatabase
final class RequestNoticesTest {
  private static final LocalDate DAY = World.DAY;
  private static final List<String> DECIDERS = List.of("manager", "hr");

  private final MentorRequestScene scene;
  private final World world;

  RequestNoticesTest(Database database) {
    scene = new MentorRequestScene(database);
    world = scene.world;
  }

  private MentorRequestId askedByHr() {
    return done(scene.ask("hr", "colleague", "kim", DAY.plusDays(1)));
  }

  @Test
  void theMentorIsAskedAndNobodyElseHearsOfIt() {
    MentorRequestId id = askedByHr();
    assertThat(scene.agenda("colleague")).containsExactly("MENTOR_REQUEST");
    for (String other : List.of("kim", "manager", "hr", "sector manager", "main mentor")) {
      assertThat(scene.agenda(other)).as(other).isEmpty();
    }
    assertRefused(putAway("colleague", id), "INVALID", "requestId");
    assertDone(scene.withdraw("manager", id));
    assertThat(scene.agenda("colleague")).isEmpty();
  }

  @Test
  void aYesReachesThoseWhoDecideAndTheNewcomerUntilTheyPutItAway() {
    MentorRequestId id = askedByHr();
    assertDone(scene.accept("colleague", id));
    assertThat(scene.agenda("colleague")).isEmpty();
    assertThat(scene.agenda("kim")).containsExactly("NEW_MENTOR");
    for (String who : DECIDERS) {
      assertThat(scene.agenda(who)).as(who).containsExactly("MENTOR_ACCEPTED");
      assertDone(putAway(who, id));
      assertThat(scene.agenda(who)).as(who).isEmpty();
    }
    assertThat(scene.agenda("sector manager")).as("not the nearest").isEmpty();
    assertThat(scene.agenda("kim")).containsExactly("NEW_MENTOR");
    assertDone(putAway("kim", id));
    assertThat(scene.agenda("kim")).isEmpty();
    assertDone(putAway("kim", id));
    assertRefused(putAway("stranger", id), "NOT_FOUND", "requestId");
  }

  interface GreetingSql {
    @SqlUpdate(
        """
        insert into mentor_profile (person_id, seats, room, room_on, greeting, revision)
        values (:person, 2, 'FAIR', '2026-03-01', 'Hej och välkommen!', 1)
        """)
    void greet(PersonId person);
  }

  @Test
  void theMentorsGreetingIsReadOnceTheyHaveSaidYes() {
    scene.database.write(tx -> {
      tx.sql(GreetingSql.class).greet(world.person("colleague"));
      return true;
    });
    MentorRequestId id = askedByHr();
    assertThat(greeting("colleague", id)).isEmpty();
    assertDone(scene.accept("colleague", id));
    assertThat(greeting("kim", id)).containsValue("Hej och välkommen!");
    assertThat(greeting("co-mentor", id)).isEmpty();
  }

  private Map<MentorRequestId, String> greeting(String who, MentorRequestId id) {
    return scene.database.read(
        tx -> world.seenRequests().greetings(tx, world.viewer(who), Set.of(id)));
  }

  @Test
  void aMentorWhoIsTheirsNoMoreIsNotShownToTheNewcomer() {
    MentorRequestId id = askedByHr();
    assertDone(scene.accept("colleague", id));
    MentorshipId mentorship = scene.mentorsOf("kim").getFirst().id();
    assertDone(
        scene.database.write(
            tx -> world.mentorships().withdraw(tx, world.viewer("hr"), mentorship)));
    assertThat(scene.agenda("kim")).isEmpty();
  }

  @Test
  void aNoReachesThoseWhoDecideUntilAnotherIsAsked() {
    MentorRequestId id = askedByHr();
    assertDone(scene.decline("colleague", id, "Hinner inte."));
    assertThat(scene.agenda("kim")).isEmpty();
    for (String who : DECIDERS) {
      assertThat(scene.agenda(who)).as(who).containsExactly("MENTOR_DECLINED");
    }
    scene.asked("co-mentor");
    for (String who : DECIDERS) {
      assertThat(scene.agenda(who)).as(who).isEmpty();
    }
  }

  /** The managers of the unit are two; both are nearest. */
  @Test
  void everyNearestManagerIsTold() {
    assertDone(
        scene.database.write(tx ->
            world
                .staffing()
                .assignRole(
                    tx,
                    world.viewer("hr"),
                    world.person("owner"),
                    Role.MANAGER,
                    world.unit("Norr").id(),
                    DAY)));
    assertDone(scene.decline("colleague", askedByHr(), null));
    assertThat(scene.agenda("owner")).containsExactly("MENTOR_DECLINED");
    assertThat(scene.agenda("manager")).containsExactly("MENTOR_DECLINED");
  }

  /** Asked on Wednesday 11 March 2026: Monday 16 is the third working day after it. */
  @Test
  void whoeverHasNotAnsweredOnTheThirdWorkingDayIsNamedToThoseWhoDecide() {
    MentorRequestId id = askedByHr();
    assertToldOn(null, "2026-03-13");
    assertToldOn("MENTOR_UNANSWERED", "2026-03-16");
    assertThat(scene.agenda("kim")).isEmpty();
    assertThat(scene.agenda("colleague")).containsExactly("MENTOR_REQUEST");
    for (String who : DECIDERS) {
      assertDone(putAway(who, id));
    }
    assertToldOn(null, "2026-03-17");
    assertDone(scene.accept("colleague", id));
    assertThat(scene.agenda("hr")).containsExactly("MENTOR_ACCEPTED");
  }

  @Test
  void theirPartTimeAndAbsenceCount() {
    scene.database.write(tx -> {
      world
          .calendar()
          .recordPartTime(
              tx,
              world.person("colleague"),
              new Term(DAY.minusDays(90), null),
              EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY));
      return true;
    });
    away(LocalDate.parse("2026-03-18"), LocalDate.parse("2026-03-18"));
    askedByHr();
    assertToldOn(null, "2026-03-18");
    assertToldOn("MENTOR_UNANSWERED", "2026-03-19");
  }

  /** One day at work is no time to answer, and nobody knows when the third will be. */
  @Test
  void whoGoesAwayWithoutAnEndIsNamedOnceTheyAreAway() {
    askedByHr();
    away(LocalDate.parse("2026-03-13"), null);
    assertToldOn(null, "2026-03-12");
    assertToldOn("MENTOR_UNANSWERED", "2026-03-13");
  }

  @Test
  void whoHadTheirDaysBeforeTheyWentAwayIsNamedAsAnybodyElse() {
    askedByHr();
    away(LocalDate.parse("2026-03-17"), null);
    assertToldOn(null, "2026-03-13");
    assertToldOn("MENTOR_UNANSWERED", "2026-03-16");
  }

  private void away(LocalDate from, @Nullable LocalDate to) {
    scene.database.write(tx -> {
      world.calendar().recordAbsence(tx, world.person("colleague"), new Term(from, to));
      return true;
    });
  }

  /** Easter 2026: Good Friday is 3 April, Easter Monday 6 April. */
  @Test
  void holidaysDoNotCount() {
    world.clock.setDay(LocalDate.parse("2026-04-01"));
    assertDone(scene.ask("hr", "colleague", "kim", LocalDate.parse("2026-04-20")));
    assertToldOn(null, "2026-04-07");
    assertToldOn("MENTOR_UNANSWERED", "2026-04-08");
  }

  private void assertToldOn(@Nullable String kind, String day) {
    world.clock.setDay(LocalDate.parse(day));
    scene.database.write(tx -> morning().some(tx, LocalDate.parse(day), ""));
    for (String who : DECIDERS) {
      assertThat(scene.agenda(who))
          .as("%s on %s", who, day)
          .isEqualTo(kind == null ? List.of() : List.of(kind));
    }
  }

  private DailyWork morning() {
    return world.dailyWork("mentorship.unanswered");
  }

  @Test
  void manyWithoutAnAnswerAreLookedThroughALittleAtATime() {
    for (int i = 0; i < 25; i++) {
      scene.newcomer("newcomer " + i);
      scene.newcomer("mentor " + i, DAY.minusYears(4), null);
      assertDone(scene.ask("manager", "mentor " + i, "newcomer " + i, DAY));
    }
    LocalDate day = LocalDate.parse("2026-03-16");
    world.clock.setDay(day);
    Optional<String> after = Optional.of("");
    int units = 0;
    while (after.isPresent()) {
      String from = after.get();
      after = scene.database.<Optional<String>>write(tx -> morning().some(tx, day, from));
      units++;
    }
    assertThat(units).isEqualTo(2);
    assertThat(scene.agenda("manager")).hasSize(20).containsOnly("MENTOR_UNANSWERED");
  }

  private Outcome<MentorRequestId> putAway(String who, MentorRequestId id) {
    return scene.database.write(tx -> world.requestNotices().putAway(tx, world.viewer(who), id));
  }
}
