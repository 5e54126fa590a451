package se.fadder.people;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.DataRead;
import se.fadder.audit.ReadKind;
import se.fadder.audit.ReadLogWriter;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.Audit.Of;

/**
 * Tests what a person learns of who read and who changed their data; who may see it is in
 * AccessTest.
 */
@OnOneDatabase
final class AuditTest {
  private final Database database;
  private final World world;

  AuditTest(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  private void flush() {
    new ReadLogWriter(database, world.readLog()).close();
  }

  private Slice<DataRead> reads(String viewer, String subject, Page page) {
    Of of = new Of(world.person(subject), page);
    return Objects.requireNonNull(
        database.read(tx -> world.audit().reads(tx, world.viewer(viewer), Set.of(of))).get(of));
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
        .containsExactly(ReadKind.TRAIL);
  }

  /** Somebody who had the right then and has left since has read it all the same. */
  @Test
  void whoHasLeftSinceIsStillThere() {
    Set<PersonId> self = Set.of(world.person("self"));
    database.read(tx -> world.calendar().absencesOf(tx, world.viewer("manager"), self));
    flush();
    database.write(tx ->
        world
            .staffing()
            .endEmployment(
                tx, world.viewer("hr"), world.employment("manager").id(), World.DAY.minusDays(1)));
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
                tx -> world.audit().reads(tx, world.viewer("strange hr"), Set.of(of))))
        .isEmpty();
  }

  @Test
  void pagesGoOnWhereTheLastEndedAndMissNothing() {
    List<String> viewers = List.of("manager", "hr", "owner", "main mentor");
    for (int hour = 0; hour < 5; hour++) {
      for (String viewer : viewers) {
        for (ReadKind kind : List.of(ReadKind.PLAN, ReadKind.STEP, ReadKind.ABSENCE)) {
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
      after = Audit.placeOf(slice.items().getLast());
      more = slice.hasNext();
    }
    return all;
  }

  @Test
  void aPlaceThatNoListHasIsFollowedByNothing() {
    world.readLog().note(world.viewer("hr"), world.person("self"), ReadKind.PLAN);
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
        tx -> world.onboarding().tick(tx, world.viewer("self"), world.step("self", "hej").id()));
    List<Change> whole = changes("self", Page.first(100)).items();
    assertThat(whole.getFirst().kind()).isEqualTo(ChangeKind.STEP_TICKED);
    assertThat(whole.getLast().kind()).isEqualTo(ChangeKind.PERSON_ADDED);
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
      for (ChangeKind kind : ChangeKind.values()) {
        for (String subject : List.of("self", "hr")) {
          PersonId person = world.person(subject);
          world.auditLog().note(tx, world.viewer(subject), person, kind, person, "");
        }
      }
      return true;
    });
    Set<ChangeKind> own =
        EnumSet.of(
            ChangeKind.EVALUATION_GIVEN,
            ChangeKind.EVALUATION_DECLINED,
            ChangeKind.DEVICE_REGISTERED,
            ChangeKind.DEVICE_REMOVED,
            ChangeKind.SIGN_IN_SESSION_ENDED,
            ChangeKind.CASE_COUNT_NOTED,
            ChangeKind.RAMP_AGREED);
    Page page = Page.first(100);
    assertThat(kinds("self", "self", page)).isEqualTo(EnumSet.allOf(ChangeKind.class));
    assertThat(kinds("hr", "self", page)).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(own)));
    assertThat(kinds("hr", "hr", page)).isEqualTo(EnumSet.allOf(ChangeKind.class));
    assertThat(pagedByHr(2)).isEqualTo(pagedByHr(100)).doesNotContainAnyElementsOf(own);
  }

  private Set<ChangeKind> kinds(String viewer, String subject, Page page) {
    return changes(viewer, subject, page).items().stream()
        .map(Change::kind)
        .collect(toCollection(() -> EnumSet.noneOf(ChangeKind.class)));
  }

  private List<ChangeKind> pagedByHr(int size) {
    List<ChangeKind> kinds = new ArrayList<>();
    Slice<Change> slice = changes("hr", "self", Page.first(size));
    while (!slice.items().isEmpty()) {
      slice.items().forEach(change -> kinds.add(change.kind()));
      After after = new After(slice.items().getLast().id().toString(), "");
      slice = changes("hr", "self", new Page(size, after));
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
        database.read(tx -> world.audit().changes(tx, viewer, Set.of(of))).get(of));
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
