package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;

/** Tests what is stored of absence and part time, and read back. */
@OnOneDatabase
record CalendarTest(Database database) {
  private static final LocalDate DAY = World.DAY;

  @Test
  void absencesAreReadByPersonFromADayOn() {
    World world = new World(database);
    PersonId colleague = world.person("colleague");
    absent(world, colleague, new Term(DAY.plusDays(30), null));
    absent(world, colleague, new Term(DAY.minusDays(9), DAY));
    absent(world, colleague, new Term(DAY.minusDays(9), DAY.minusDays(1)));
    List<Absence> found =
        database.read(tx -> tx.sql(CalendarSql.class).absences(Set.of(colleague), DAY));
    assertThat(found).extracting(Absence::personId).containsOnly(colleague);
    assertThat(found)
        .extracting(Absence::term)
        .containsExactly(new Term(DAY.minusDays(9), DAY), new Term(DAY.plusDays(30), null));
  }

  private void absent(World world, PersonId person, Term term) {
    database.write(tx -> {
      world.calendar().recordAbsence(tx, person, term);
      return true;
    });
  }

  @Test
  void partTimeIsReadByPersonFromADayOn() {
    World world = new World(database);
    PersonId colleague = world.person("colleague");
    partTime(world, colleague, new Term(DAY, null), DayOfWeek.TUESDAY, DayOfWeek.MONDAY);
    partTime(world, colleague, new Term(DAY.minusDays(50), DAY.minusDays(1)), DayOfWeek.FRIDAY);
    List<PartTime> found =
        database.read(tx -> tx.sql(CalendarSql.class).partTimes(Set.of(colleague), DAY));
    assertThat(found)
        .singleElement()
        .satisfies(partTime -> {
          assertThat(partTime.personId()).isEqualTo(colleague);
          assertThat(partTime.term()).isEqualTo(new Term(DAY, null));
          assertThat(partTime.workingDays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        });
  }

  private void partTime(World world, PersonId person, Term term, DayOfWeek... days) {
    database.write(tx -> {
      world.calendar().recordPartTime(tx, person, term, List.of(days));
      return true;
    });
  }

  @Test
  void availabilityHasAnEntryForEverybodyAskedFor() {
    World world = new World(database);
    PersonId colleague = world.person("colleague");
    PersonId manager = world.person("manager");
    absent(world, colleague, new Term(DAY, DAY));
    partTime(world, colleague, new Term(DAY, null), DayOfWeek.MONDAY);
    Map<PersonId, Availability> found =
        database.read(
            tx -> world.calendar().availability(tx, List.of(colleague, manager, manager), DAY));
    assertThat(found).containsOnlyKeys(colleague, manager);
    assertThat(found).containsEntry(manager, Availability.FULL);
    assertThat(found.get(colleague))
        .isNotNull()
        .satisfies(availability -> {
          assertThat(availability.absences()).hasSize(1);
          assertThat(availability.partTimes()).hasSize(1);
        });
  }

  @Test
  void whoeverIsNeverAwayHasAnEmptyListAndWhomOneMayNotSeeHasNone() {
    World world = new World(database);
    PersonId colleague = world.person("colleague");
    Set<PersonId> both = Set.of(colleague, world.person("owner"));
    database.read(tx -> {
      assertThat(world.calendar().absencesOf(tx, world.viewer("manager"), both))
          .containsExactlyEntriesOf(Map.of(colleague, List.of()));
      assertThat(world.calendar().partTimesOf(tx, world.viewer("manager"), both))
          .containsExactlyEntriesOf(Map.of(colleague, List.of()));
      return true;
    });
  }

  @Test
  void askingForNobodyIsAnsweredWithNobody() {
    World world = new World(database);
    database.read(tx -> {
      assertThat(world.calendar().absencesOf(tx, world.viewer("manager"), Set.of())).isEmpty();
      assertThat(world.calendar().partTimesOf(tx, world.viewer("manager"), Set.of())).isEmpty();
      assertThat(world.calendar().availability(tx, Set.of(), DAY)).isEmpty();
      return true;
    });
  }

  @Test
  void theAuditLogHoldsTheDatesAndNoReason() {
    World world = new World(database);
    PersonId colleague = world.person("colleague");
    List<Change> changes =
        world.changesOf(() -> {
          absent(world, colleague, new Term(DAY, null));
          partTime(world, colleague, new Term(DAY, DAY), DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        });
    assertThat(changes).extracting(Change::subjectId).containsOnly(colleague);
    assertThat(changes)
        .extracting(Change::kind, Change::detail)
        .containsExactly(
            tuple(CalendarChangeKind.ABSENCE_RECORDED, "2026-03-11/.."),
            tuple(CalendarChangeKind.PART_TIME_RECORDED, "2026-03-11/2026-03-11 12"));
  }
}
