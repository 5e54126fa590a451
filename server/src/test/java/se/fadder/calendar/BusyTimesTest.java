package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.kernel.PersonId;

/** Tests when people are busy: that it is set, moved, cleared and told of, and noted nowhere. */
@OnOneDatabase
record BusyTimesTest(Database database) {
  private static final Instant NINE = Instant.parse("2026-03-11T08:00:00Z");
  private static final BusySource SESSION = source(1);

  private static BusySource source(long number) {
    return BusySource.of("SESSION", new PersonId(new UUID(7, number)));
  }

  /** From so many minutes past nine until others. */
  private static TimeSpan span(int begins, int ends) {
    return new TimeSpan(NINE.plus(Duration.ofMinutes(begins)), NINE.plus(Duration.ofMinutes(ends)));
  }

  private Map<PersonId, List<TimeSpan>> of(World world, Set<PersonId> people, TimeSpan within) {
    return database.read(tx -> world.busyTimes().of(tx, people, within));
  }

  private void set(World world, Set<PersonId> people, BusySource source, TimeSpan span) {
    database.write(tx -> {
      world.busyTimes().set(tx, people, source, span);
      return true;
    });
  }

  private void clear(World world, Set<PersonId> people, BusySource source) {
    database.write(tx -> {
      world.busyTimes().clear(tx, people, source);
      return true;
    });
  }

  @Test
  void whatMakesPeopleBusyIsFoundWithinASpanAlone() {
    World world = new World(database);
    PersonId self = world.person("self");
    PersonId mentor = world.person("main mentor");
    Set<PersonId> both = Set.of(self, mentor);
    set(world, both, SESSION, span(60, 120));
    set(world, Set.of(self), source(2), span(0, 90));
    assertThat(of(world, both, span(0, 180)))
        .isEqualTo(
            Map.of(self, List.of(span(0, 90), span(60, 120)), mentor, List.of(span(60, 120))));
    assertThat(of(world, Set.of(mentor), span(0, 60)).get(mentor)).isEmpty();
    assertThat(of(world, Set.of(mentor), span(120, 180)).get(mentor)).isEmpty();
    assertThat(of(world, Set.of(mentor), span(119, 180)).get(mentor)).hasSize(1);
    assertThat(of(world, Set.of(mentor), span(70, 80)).get(mentor)).containsExactly(span(60, 120));
    assertThat(of(world, Set.of(), span(0, 180))).isEmpty();
  }

  @Test
  void whatIsMovedOrClearedIsNoLongerWhereItWas() {
    World world = new World(database);
    PersonId self = world.person("self");
    PersonId mentor = world.person("main mentor");
    set(world, Set.of(self, mentor), SESSION, span(0, 60));
    set(world, Set.of(self), SESSION, span(120, 180));
    assertThat(of(world, Set.of(self), span(0, 240)).get(self)).containsExactly(span(120, 180));
    clear(world, Set.of(self), SESSION);
    assertThat(of(world, Set.of(self, mentor), span(0, 240)))
        .isEqualTo(Map.of(self, List.of(), mentor, List.of(span(0, 60))));
  }

  @Test
  void listenersHearOfThosePeopleAloneForWhomSomethingIsOtherThanBefore() {
    World world = new World(database);
    PersonId self = world.person("self");
    PersonId mentor = world.person("main mentor");
    List<Set<PersonId>> heard = new ArrayList<>();
    world.busyTimes().addListener((tx, people, spans) -> heard.add(people));
    set(world, Set.of(self), SESSION, span(0, 60));
    set(world, Set.of(self, mentor), SESSION, span(0, 60));
    set(world, Set.of(self, mentor), SESSION, span(0, 60));
    clear(world, Set.of(self, mentor), source(9));
    clear(world, Set.of(mentor), SESSION);
    set(world, Set.of(), SESSION, span(0, 60));
    assertThat(heard).containsExactly(Set.of(self), Set.of(mentor), Set.of(mentor));
  }

  @Test
  void whatIsLongOverIsDeletedPieceByPieceAndNothingElse() {
    World world = new World(database);
    PersonId self = world.person("self");
    PersonId mentor = world.person("main mentor");
    Instant kept = world.today().now().minus(BusyPurge.KEPT);
    TimeSpan longOver = new TimeSpan(kept.minus(Duration.ofHours(1)), kept.minusMillis(1));
    TimeSpan justOver = new TimeSpan(kept.minus(Duration.ofHours(1)), kept);
    for (int number = 0; number < Purge.AT_ONCE; number++) {
      set(world, Set.of(self), source(100 + number), longOver);
    }
    set(world, Set.of(self, mentor), SESSION, longOver);
    set(world, Set.of(self, mentor), source(2), justOver);
    List<Set<PersonId>> heard = new ArrayList<>();
    world.busyTimes().addListener((tx, people, spans) -> heard.add(people));
    DailyWork purge = BusyPurge.work(world.today());
    assertThat(some(purge, "")).isEqualTo(Optional.of("0"));
    assertThat(some(purge, "0")).isEmpty();
    TimeSpan ever = new TimeSpan(Instant.EPOCH, NINE.plus(Duration.ofDays(1_000)));
    assertThat(of(world, Set.of(self, mentor), ever))
        .isEqualTo(Map.of(self, List.of(justOver), mentor, List.of(justOver)));
    assertThat(heard).isEmpty();
  }

  private Optional<String> some(DailyWork work, String after) {
    return database.write(tx -> work.some(tx, World.DAY, after));
  }

  @Test
  void nothingOfItIsNotedAnywhere() {
    World world = new World(database);
    Set<PersonId> self = Set.of(world.person("self"));
    assertThat(
            world.changesOf(() -> {
              set(world, self, SESSION, span(0, 60));
              of(world, self, span(0, 60));
              clear(world, self, SESSION);
            }))
        .isEmpty();
    assertThat(CalendarReadKind.values())
        .containsExactly(CalendarReadKind.ABSENCE, CalendarReadKind.WORKING_HOURS);
  }

  @Test
  void aSourceHoldsNothingThatSomebodyHasTyped() {
    assertThatThrownBy(() -> new BusySource("Läkarbesök"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> span(60, 60)).isInstanceOf(IllegalArgumentException.class);
  }
}
