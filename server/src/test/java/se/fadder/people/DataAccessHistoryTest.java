package se.fadder.people;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.DataRead;
import se.fadder.audit.ReadKind;
import se.fadder.audit.ReadLogWriter;
import se.fadder.calendar.CalendarReadKind;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanChangeKind;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.people.DataAccessHistory.Of;

/**
 * Tests what a person learns of who read and who changed their data; who may see it is in
 * AccessTest.
 */
@OnOneDatabase
final class DataAccessHistoryTest {
  private final Database database;
  private final World world;

  DataAccessHistoryTest(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  private void flush() {
    new ReadLogWriter(database, world.readLog()).close();
  }

  private Slice<DataRead> reads(String viewer, String subject, Page page) {
    Of of = new Of(world.person(subject), page);
    return Objects.requireNonNull(
        database
            .read(tx -> world.dataAccessHistory().reads(tx, world.viewer(viewer), Set.of(of)))
            .get(of));
  }

  @Test
  void thePersonSeesWhoReadWhatTheNewestFirst() {
    Set<PersonId> self = Set.of(world.person("self"));
    database.read(tx -> world.calendar().absencesOf(tx, world.viewer("manager"), self));
    world.clock.pass(Duration.ofHours(1));
    database.read(tx -> world.mentorships().mentorsOf(tx, world.viewer("hr"), self));
    database.read(tx -> world.plans().ofNewHires(tx, world.viewer("self"), self));
    flush();
    assertThat(reads("self", "self", Page.first(10)).items())
        .extracting(read -> world.nameOf(read.viewerId()) + " " + read.kind())
        .containsExactly("hr MENTORS", "manager ABSENCE");
  }

  @Test
  void thatHrLooksIsShownAsWell() {
    assertThat(reads("hr", "self", Page.first(10)).items()).isEmpty();
    flush();
    assertThat(reads("self", "self", Page.first(10)).items())
        .extracting(DataRead::kind)
        .containsExactly(PeopleReadKind.AUDIT_LOG);
  }

  /** Somebody who had the right then and has left since has read it all the same. */
  @Test
  void whoHasLeftSinceIsStillThere() {
    Set<PersonId> self = Set.of(world.person("self"));
    database.read(tx -> world.calendar().absencesOf(tx, world.viewer("manager"), self));
    flush();
    database.write(tx ->
        world
            .employments()
            .end(tx, world.viewer("hr"), world.employment("manager").id(), World.DAY.minusDays(1)));
    assertThat(reads("self", "self", Page.first(10)).items())
        .extracting(DataRead::viewerId)
        .containsExactly(world.person("manager"));
    Map<PersonId, Person> seen =
        database.read(tx ->
            world.people().persons(tx, world.viewer("self"), Set.of(world.person("manager"))));
    assertThat(seen).containsKey(world.person("manager"));
  }

  /** HR of where somebody last worked, so that what is found out later can be looked into. */
  @Test
  void hrSeesItOfWhoHasLeft() {
    assertThat(reads("hr", "left manager", Page.first(10)).items()).isEmpty();
    Of of = new Of(world.person("left manager"), Page.first(10));
    assertThat(
            database.<Map<Of, Slice<DataRead>>>read(
                tx -> world.dataAccessHistory().reads(tx, world.viewer("strange hr"), Set.of(of))))
        .isEmpty();
  }

  @Test
  void pagesGoOnWhereTheLastEndedAndMissNothing() {
    List<String> viewers = List.of("manager", "hr", "owner", "main mentor");
    for (int hour = 0; hour < 5; hour++) {
      for (String viewer : viewers) {
        for (ReadKind kind :
            List.of(PlanReadKind.PLAN, PlanReadKind.STEP, CalendarReadKind.ABSENCE)) {
          world.readLog().note(world.viewer(viewer), world.person("self"), kind);
          world.readLog().note(world.viewer(viewer), world.person("unstarted"), kind);
        }
      }
      world.clock.pass(Duration.ofHours(1));
    }
    flush();
    List<DataRead> whole = reads("self", "self", Page.first(100)).items();
    assertThat(whole).hasSize(60).isSortedAccordingTo((a, b) -> b.hour().compareTo(a.hour()));
    for (int size : List.of(1, 7, 12, 60)) {
      assertThat(paged(size)).isEqualTo(whole);
    }
  }

  private List<DataRead> paged(int size) {
    List<DataRead> all = new ArrayList<>();
    @Nullable After after = null;
    boolean more = true;
    while (more) {
      Slice<DataRead> slice = reads("self", "self", new Page(size, after));
      all.addAll(slice.items());
      after = DataAccessHistory.placeOf(slice.items().getLast());
      more = slice.hasNext();
    }
    return all;
  }

  @Test
  void aPlaceThatNoListHasIsFollowedByNothing() {
    world.readLog().note(world.viewer("hr"), world.person("self"), PlanReadKind.PLAN);
    flush();
    for (String key : List.of("", "x", "-1", "9".repeat(100), "٣")) {
      for (String id : List.of("", " ", "x y")) {
        Page page = new Page(10, new After(key, id));
        assertThat(reads("self", "self", page).items()).as("%s, %s", key, id).isEmpty();
      }
    }
  }

  @Test
  void changesAreShownTheNewestFirstAndInPages() {
    database.write(
        tx -> world.ticks().tick(tx, world.viewer("self"), world.step("self", "hej").id()));
    List<Change> whole = changes("self", Page.first(100)).items();
    assertThat(whole.getFirst().kind()).isEqualTo(PlanChangeKind.STEP_TICKED);
    assertThat(whole.getLast().kind()).isEqualTo(PeopleChangeKind.PERSON_ADDED);
    assertThat(whole).allMatch(change -> world.person("self").equals(change.subjectId()));
    List<Change> paged = new ArrayList<>();
    @Nullable After after = null;
    while (paged.size() < whole.size()) {
      Slice<Change> slice = changes("self", new Page(2, after));
      paged.addAll(slice.items());
      after = new After(slice.items().getLast().id().toString(), "");
      assertThat(slice.hasNext()).isEqualTo(paged.size() < whole.size());
    }
    assertThat(paged).isEqualTo(whole);
  }

  /**
   * Evaluations, devices, sign-in sessions, numbers of cases: HR knows of none, or of all together.
   */
  @Test
  void whatIsThePersonsOwnIsNotHrs() {
    database.write(tx -> {
      for (ChangeKind kind : world.changeKinds().all()) {
        for (String subject : List.of("self", "hr")) {
          PersonId person = world.person(subject);
          world.auditLog().note(tx, world.viewer(subject), person, kind, person, "");
        }
      }
      return true;
    });
    Set<String> own =
        Set.of(
            "EVALUATION_GIVEN",
            "EVALUATION_DECLINED",
            "DEVICE_REGISTERED",
            "DEVICE_REMOVED",
            "SIGN_IN_SESSION_ENDED",
            "CASE_COUNT_NOTED",
            "RAMP_AGREED",
            "CALENDAR_FEED_RENEWED",
            "CALENDAR_FEED_REVOKED",
            "EXIT_TALK_GIVEN",
            "QUESTION_PARKED",
            "QUESTION_ANSWERED",
            "QUESTION_COMMITTED",
            "QUESTION_TAKEN_BACK",
            "QUESTION_TAKEN_ALONG",
            "COMMITMENT_ADDED",
            "COMMITMENT_DONE",
            "COMMITMENT_UNDONE",
            "COMMITMENT_TAKEN_BACK");
    Set<String> all = new TreeSet<>();
    world.changeKinds().all().forEach(kind -> all.add(kind.name()));
    Set<String> others = new TreeSet<>(all);
    assertThat(others.removeAll(own) && others.size() + own.size() == all.size()).isTrue();
    assertThat(new TreeSet<>(paged("self", "self", 100))).isEqualTo(all);
    assertThat(new TreeSet<>(paged("hr", "self", 100))).isEqualTo(others);
    assertThat(new TreeSet<>(paged("hr", "hr", 100))).isEqualTo(all);
    assertThat(paged("hr", "self", 2)).isEqualTo(paged("hr", "self", 100));
  }

  /** As after a room has gone, or while a server of the version before still answers. */
  @Test
  void whatNoRoomDeclaresIsReadAndStaysThePersonsOwn() {
    PersonId self = world.person("self");
    PersonId manager = world.person("manager");
    database.write(tx -> {
      tx.sql(EntrySql.class).insertChange(new UUID(0, 1), world.clock.instant(), self, "LONG_AGO");
      for (String kind : List.of("A_LONG_AGO", "PLAN", "Z_LONG_AGO")) {
        tx.sql(EntrySql.class).insertRead(self, manager, kind);
      }
      return true;
    });
    assertThat(kinds("self", "self", Page.first(100))).contains("LONG_AGO");
    assertThat(kinds("hr", "self", Page.first(100))).doesNotContain("LONG_AGO").isNotEmpty();
    assertThat(paged(1))
        .extracting(read -> read.kind().name())
        .containsExactly("Z_LONG_AGO", "PLAN", "A_LONG_AGO");
  }

  interface EntrySql {
    @SqlUpdate(
        """
        insert into change (id, at, subject_id, kind, thing_id, detail)
        values (:id, :at, :subject, :kind, :subject, '')
        """)
    void insertChange(UUID id, Instant at, PersonId subject, String kind);

    @SqlUpdate(
        """
        insert into data_read (subject_id, hour, viewer_id, kind)
        values (:subject, 0, :viewer, :kind)
        """)
    void insertRead(PersonId subject, PersonId viewer, String kind);
  }

  private Set<String> kinds(String viewer, String subject, Page page) {
    return changes(viewer, subject, page).items().stream()
        .map(change -> change.kind().name())
        .collect(toCollection(TreeSet::new));
  }

  private List<String> paged(String by, String subject, int size) {
    List<String> kinds = new ArrayList<>();
    Slice<Change> slice = changes(by, subject, Page.first(size));
    while (!slice.items().isEmpty()) {
      slice.items().forEach(change -> kinds.add(change.kind().name()));
      After after = new After(slice.items().getLast().id().toString(), "");
      slice = changes(by, subject, new Page(size, after));
    }
    return kinds;
  }

  private Slice<Change> changes(String subject, Page page) {
    return changes(subject, subject, page);
  }

  private Slice<Change> changes(String by, String subject, Page page) {
    Of of = new Of(world.person(subject), page);
    Viewer viewer = world.viewer(by);
    return Objects.requireNonNull(
        database.read(tx -> world.dataAccessHistory().changes(tx, viewer, Set.of(of))).get(of));
  }

  @Test
  void anEarlierEmploymentIsMoreThanAColleagueSees() {
    LocalDate before = World.DAY.minusYears(1);
    database.write(tx -> {
      world
          .peopleWriter()
          .beginEmployment(
              tx,
              world.person("self"),
              world.unit("Söder"),
              "Praktikant",
              EmploymentForm.INTERN,
              new Term(before, before.plusDays(30)));
      return true;
    });
    Set<PersonId> self = Set.of(world.person("self"));
    for (String viewer : List.of("manager", "colleague")) {
      database.read(tx -> world.people().workplaces(tx, world.viewer(viewer), self));
      database.read(tx -> world.people().employmentsOf(tx, world.viewer(viewer), self));
    }
    flush();
    assertThat(reads("self", "self", Page.first(10)).items())
        .extracting(read -> world.nameOf(read.viewerId()) + " " + read.kind())
        .containsExactly("manager EMPLOYMENT");
  }
}
