package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;
import static se.fadder.kernel.Outcomes.assertRefused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;

/** Tests beginning, handing over and ending mentorships, and who counts as whose mentor. */
@OnOneDatabase
record MentorshipsTest(Database database) {
  private static final LocalDate DAY = World.DAY;
  private static final LocalDate STARTED = LocalDate.parse("2026-02-18");

  @Test
  void aNewMainMentorTakesOverFromTheOneBefore() {
    World world = new World(database);
    LocalDate first = DAY.plusDays(5);
    List<Change> changes =
        world.changesOf(() -> assertDone(begin(world, "colleague", MentorshipKind.MAIN, first)));
    assertThat(changes)
        .extracting(Change::kind, Change::actorId, Change::subjectId)
        .containsExactly(
            tuple(
                MentorshipChangeKind.MENTORSHIP_ENDED,
                world.person("manager"),
                world.person("self")),
            tuple(
                MentorshipChangeKind.MENTORSHIP_BEGUN,
                world.person("manager"),
                world.person("self")));
    assertThat(changes.getFirst().detail()).isEqualTo("2026-02-18/2026-03-15");
    assertThat(changes.getLast().detail())
        .isEqualTo("MAIN " + world.person("colleague").value() + " 2026-03-16/..");
    world.clock.setDay(first.minusDays(1));
    assertThat(mainMentor(world, "self")).isEqualTo("main mentor");
    world.clock.setDay(first);
    assertThat(mainMentor(world, "self")).isEqualTo("colleague");
  }

  @Test
  void nobodyTakesOverOnTheFirstDayOfAnother() {
    World world = new World(database);
    assertNothingDone(
        world,
        () ->
            assertRefused(
                begin(world, "colleague", MentorshipKind.MAIN, STARTED), "ALREADY_PAIRED", ""));
    assertDone(begin(world, "colleague", MentorshipKind.MAIN, STARTED.plusDays(1)));
  }

  @Test
  void nobodyIsMentorTwiceAtATime() {
    World world = new World(database);
    assertRefused(begin(world, "main mentor", MentorshipKind.CO, DAY), "ALREADY_PAIRED", "");
    assertRefused(begin(world, "main mentor", MentorshipKind.MAIN, DAY), "ALREADY_PAIRED", "");
    assertRefused(begin(world, "co-mentor", MentorshipKind.MAIN, DAY), "ALREADY_PAIRED", "");
    assertRefused(
        begin(world, "former mentor", MentorshipKind.CO, DAY.minusDays(1)), "ALREADY_PAIRED", "");
    assertDone(begin(world, "former mentor", MentorshipKind.CO, DAY));
  }

  @Test
  void othersMayBeMentorsBesideTheMainOne() {
    World world = new World(database);
    assertDone(begin(world, "colleague", MentorshipKind.CO, DAY));
    assertThat(mainMentor(world, "self")).isEqualTo("main mentor");
    assertThat(mentors(world, "self"))
        .extracting(Mentorship::mentorId)
        .containsExactly(
            world.person("main mentor"), world.person("co-mentor"), world.person("colleague"));
  }

  @Test
  void bothMustBeEmployedOnTheFirstDay() {
    World world = new World(database);
    assertRefused(
        begin(world, "left manager", MentorshipKind.MAIN, DAY), "NOT_EMPLOYED", "firstDay");
    assertRefused(
        begin(world, "colleague", MentorshipKind.MAIN, STARTED.minusDays(1)),
        "NOT_EMPLOYED",
        "firstDay");
    assertRefused(begin(world, "unstarted", MentorshipKind.MAIN, DAY), "NOT_EMPLOYED", "firstDay");
  }

  @Test
  void nobodyIsTheirOwnMentor() {
    World world = new World(database);
    assertRefused(begin(world, "self", MentorshipKind.MAIN, DAY), "OWN_MENTOR", "mentorId");
  }

  @Test
  void somebodyOfAnotherOrganisationIsNotFound() {
    World world = new World(database);
    assertRefused(begin(world, "stranger", MentorshipKind.MAIN, DAY), "NOT_FOUND", "mentorId");
  }

  /** The one before must not be ended by what then turns out to be refused. */
  @Test
  void whatIsRefusedEndsNothing() {
    World world = new World(database);
    assertDone(begin(world, "colleague", MentorshipKind.MAIN, DAY.plusDays(20)));
    assertNothingDone(
        world,
        () ->
            assertRefused(
                begin(world, "owner", MentorshipKind.MAIN, DAY.plusDays(10)),
                "ALREADY_PAIRED",
                ""));
  }

  @Test
  void aMentorshipEndsOnItsLastDay() {
    World world = new World(database);
    Mentorship main = mentors(world, "self").getFirst();
    List<Change> changes = world.changesOf(() -> assertDone(end(world, main, DAY)));
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .containsExactly(tuple(MentorshipChangeKind.MENTORSHIP_ENDED, "2026-02-18/2026-03-11"));
    assertThat(mainMentor(world, "self")).isEqualTo("main mentor");
    world.clock.setDay(DAY.plusDays(1));
    assertThat(mainMentor(world, "self")).isEqualTo("nobody");
  }

  @Test
  void aMentorshipDoesNotEndBeforeItBegins() {
    World world = new World(database);
    Mentorship main = mentors(world, "self").getFirst();
    assertRefused(end(world, main, STARTED.minusDays(1)), "ENDS_BEFORE_IT_BEGINS", "lastDay");
    assertDone(end(world, main, STARTED));
  }

  @Test
  void aMentorshipIsNotProlongedIntoTheNext() {
    World world = new World(database);
    Mentorship main = mentors(world, "self").getFirst();
    assertDone(end(world, main, DAY));
    assertDone(end(world, main, DAY.plusDays(3)));
    assertDone(begin(world, "colleague", MentorshipKind.MAIN, DAY.plusDays(10)));
    assertDone(end(world, main, DAY.plusDays(9)));
    assertNothingDone(
        world, () -> assertRefused(end(world, main, DAY.plusDays(10)), "ALREADY_PAIRED", ""));
  }

  @Test
  void nobodyBecomesMentorTwiceByProlonging() {
    World world = new World(database);
    Mentorship beside = mentors(world, "self").get(1);
    assertThat(beside.mentorId()).isEqualTo(world.person("co-mentor"));
    assertDone(end(world, beside, DAY));
    assertDone(begin(world, "co-mentor", MentorshipKind.MAIN, DAY.plusDays(1)));
    assertRefused(end(world, beside, DAY.plusDays(1)), "ALREADY_PAIRED", "");
    assertDone(end(world, beside, DAY.minusDays(1)));
  }

  @Test
  void anAgreedMentorOfSomebodyWhoHasNotStartedCounts() {
    World world = new World(database);
    assertThat(mainMentor(world, "unstarted")).isEqualTo("main mentor");
    assertThat(menteesOf(world, "main mentor"))
        .extracting(Mentorship::newHireId)
        .containsExactly(world.person("self"), world.person("unstarted"));
    assertThat(isMentorOf(world, "main mentor", "unstarted")).isTrue();
  }

  @Test
  void anAgreedSuccessorCountsFromTheDay() {
    World world = new World(database);
    LocalDate first = DAY.plusDays(7);
    assertDone(begin(world, "colleague", MentorshipKind.MAIN, first));
    assertThat(mainMentor(world, "self")).isEqualTo("main mentor");
    assertThat(isMentorOf(world, "colleague", "self")).isFalse();
    assertThat(menteesOf(world, "colleague")).isEmpty();
    world.clock.setDay(first);
    assertThat(mainMentor(world, "self")).isEqualTo("colleague");
    assertThat(isMentorOf(world, "colleague", "self")).isTrue();
    assertThat(isMentorOf(world, "main mentor", "self")).isFalse();
    assertThat(menteesOf(world, "colleague")).hasSize(1);
  }

  /** Between two mentors there is none, whether or not somebody helps beside. */
  @Test
  void anAgreedSuccessorDoesNotFillTheTimeBefore() {
    World world = new World(database);
    assertDone(end(world, mentors(world, "self").getFirst(), DAY.minusDays(1)));
    assertDone(begin(world, "colleague", MentorshipKind.MAIN, DAY.plusDays(7)));
    assertThat(mainMentor(world, "self")).isEqualTo("nobody");
    assertDone(end(world, mentors(world, "self").getFirst(), DAY.minusDays(1)));
    assertThat(mainMentor(world, "self")).isEqualTo("nobody");
    assertThat(mentors(world, "self")).isEmpty();
  }

  @Test
  void aMentorWhoLeftDoesNotCount() {
    World world = new World(database);
    database.write(tx ->
        world.employments().end(tx, world.viewer("hr"), world.employment("main mentor").id(), DAY));
    assertThat(mainMentor(world, "self")).isEqualTo("main mentor");
    world.clock.setDay(DAY.plusDays(1));
    assertThat(mainMentor(world, "self")).isEqualTo("nobody");
    assertThat(mentors(world, "self"))
        .extracting(Mentorship::mentorId)
        .containsExactly(world.person("co-mentor"));
    assertThat(isMentorOf(world, "main mentor", "self")).isFalse();
    assertThat(menteesOf(world, "main mentor")).isEmpty();
  }

  @Test
  void aNewHireWhoLeftIsNoMentee() {
    World world = new World(database);
    database.write(
        tx -> world.employments().end(tx, world.viewer("hr"), world.employment("self").id(), DAY));
    assertThat(isMentorOf(world, "main mentor", "self")).isTrue();
    world.clock.setDay(DAY.plusDays(1));
    assertThat(isMentorOf(world, "main mentor", "self")).isFalse();
    assertThat(menteesOf(world, "main mentor"))
        .extracting(Mentorship::newHireId)
        .containsExactly(world.person("unstarted"));
  }

  @Test
  void pagesOfMenteesVisitEachOnceByName() {
    World world = new World(database);
    database.write(tx -> {
      for (int i = 0; i < 23; i++) {
        String name = List.of("Ö", "A", "Å").get(i % 3) + " " + i;
        world.employ(tx, name, world.unit("Norr"), STARTED, null);
        world
            .mentorships()
            .record(
                tx,
                world.person("colleague"),
                world.person(name),
                MentorshipKind.MAIN,
                new Term(STARTED, null));
      }
      return true;
    });
    List<Mentorship> whole = menteesOf(world, "colleague");
    assertThat(whole)
        .hasSize(23)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(
            Comparator.comparing(Mentorship::newHireSortKey)
                .thenComparing(m -> m.id().value().toString()));
    for (int size : new int[] {1, 5, 23}) {
      assertThat(pages(world, world.viewer("colleague"), size)).isEqualTo(whole);
    }
  }

  @Test
  void aMentorshipIsFoundByThoseWhoTakePartOrAreNear() {
    World world = new World(database);
    Mentorship former =
        database
            .<List<Mentorship>>read(
                tx -> tx.sql(MentorshipSql.class).ofNewHires(Set.of(world.person("self"))))
            .stream()
            .filter(m -> m.mentorId().equals(world.person("former mentor")))
            .findFirst()
            .orElseThrow();
    for (String viewer : List.of("former mentor", "self", "manager", "hr", "main mentor")) {
      assertThat(byId(world, viewer, former.id())).as(viewer).containsOnlyKeys(former.id());
    }
    for (String viewer : List.of("colleague", "other manager", "strange hr")) {
      assertThat(byId(world, viewer, former.id())).as(viewer).isEmpty();
    }
    assertThat(byId(world, "hr", new MentorshipId(UUID.randomUUID()))).isEmpty();
  }

  private Map<MentorshipId, Mentorship> byId(World world, String viewer, MentorshipId id) {
    return database.read(tx -> world.mentorships().byIds(tx, world.viewer(viewer), Set.of(id)));
  }

  @Test
  void askingForNobodyIsAnsweredWithNobody() {
    World world = new World(database);
    Viewer viewer = world.viewer("manager");
    database.read(tx -> {
      assertThat(world.mentorships().byIds(tx, viewer, Set.of())).isEmpty();
      assertThat(world.mentorships().mentorsOf(tx, viewer, Set.of())).isEmpty();
      assertThat(world.mentorships().mainMentors(tx, Set.of())).isEmpty();
      assertThat(world.mentorships().menteesAmong(tx, viewer, Set.of())).isEmpty();
      return true;
    });
  }

  private Outcome<MentorshipId> begin(
      World world, String mentor, MentorshipKind kind, LocalDate firstDay) {
    return database.write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                world.viewer("manager"),
                world.person(mentor),
                world.person("self"),
                kind,
                firstDay));
  }

  private Outcome<MentorshipId> end(World world, Mentorship mentorship, LocalDate lastDay) {
    return database.write(
        tx -> world.mentorships().end(tx, world.viewer("manager"), mentorship.id(), lastDay));
  }

  private String mainMentor(World world, String newHire) {
    PersonId id = world.person(newHire);
    Map<PersonId, PersonId> found =
        database.read(tx -> world.mentorships().mainMentors(tx, Set.of(id)));
    PersonId mentor = found.get(id);
    return mentor == null ? "nobody" : world.nameOf(mentor);
  }

  private List<Mentorship> mentors(World world, String newHire) {
    PersonId id = world.person(newHire);
    Map<PersonId, List<Mentorship>> found =
        database.read(tx -> world.mentorships().mentorsOf(tx, world.viewer("hr"), Set.of(id)));
    return Objects.requireNonNull(found.get(id));
  }

  private List<Mentorship> menteesOf(World world, String mentor) {
    return pages(world, world.viewer(mentor), Page.MOST);
  }

  private List<Mentorship> pages(World world, Viewer mentor, int size) {
    List<Mentorship> all = new ArrayList<>();
    Page page = Page.first(size);
    while (true) {
      Page wanted = page;
      Slice<Mentorship> slice =
          database.read(tx -> world.mentorships().mentees(tx, mentor, wanted));
      all.addAll(slice.items());
      if (!slice.hasNext()) {
        return all;
      }
      Mentorship last = all.getLast();
      page = new Page(size, new After(last.newHireSortKey(), last.id().value().toString()));
    }
  }

  private boolean isMentorOf(World world, String mentor, String newHire) {
    Set<PersonId> one = Set.of(world.person(newHire));
    Set<PersonId> found =
        database.read(tx -> world.mentorships().menteesAmong(tx, world.viewer(mentor), one));
    return found.equals(one);
  }

  private void assertNothingDone(World world, Runnable work) {
    List<Mentorship> before = all(world);
    assertThat(world.changesOf(work)).isEmpty();
    assertThat(all(world)).isEqualTo(before);
  }

  private List<Mentorship> all(World world) {
    return database.read(
        tx -> tx.sql(MentorshipSql.class).ofNewHires(Set.of(world.person("self"))));
  }
}
