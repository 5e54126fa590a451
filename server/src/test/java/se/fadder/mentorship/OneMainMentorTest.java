package se.fadder.mentorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/**
 * Tests that nobody ever has two main mentors on one day, whatever is done and by how many at once.
 */
@OnOneDatabase
record OneMainMentorTest(Database database) {
  private static final LocalDate STARTED = World.DAY.minusDays(30);
  private static final List<String> MENTORS =
      List.of("colleague", "main mentor", "co-mentor", "former mentor", "owner");
  private static final int ROUNDS = 12;
  private static final int SEQUENCES = 12;
  private static final int STEPS = 15;
  private static final int SPAN = 60;

  @Test
  void whateverIsDoneInWhichOrder() {
    World world = new World(database);
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Random random = new Random(seed);
      PersonId newHire = newHire(world, "newcomer " + seed);
      for (int step = 0; step < STEPS; step++) {
        List<Mentorship> before = all(newHire);
        Outcome<MentorshipId> outcome =
            random.nextInt(3) > 0 || before.isEmpty()
                ? begin(world, "manager", newHire, random)
                : end(world, before.get(random.nextInt(before.size())), random);
        List<Mentorship> after = all(newHire);
        String what = "sequence " + seed + ", step " + step + ": " + outcome;
        if (outcome instanceof Outcome.Done) {
          assertThat(after).as(what).isNotEqualTo(List.of());
        } else {
          assertThat(after).as(what).isEqualTo(before);
        }
        assertNobodyIsThereTwice(what, after);
      }
    }
  }

  private Outcome<MentorshipId> begin(
      World world, String manager, PersonId newHire, Random random) {
    MentorshipKind kind = random.nextInt(3) > 0 ? MentorshipKind.MAIN : MentorshipKind.CO;
    String mentor = MENTORS.get(random.nextInt(MENTORS.size()));
    return begin(world, manager, mentor, newHire, kind, STARTED.plusDays(random.nextInt(SPAN)));
  }

  private Outcome<MentorshipId> begin(
      World world,
      String manager,
      String mentor,
      PersonId newHire,
      MentorshipKind kind,
      LocalDate firstDay) {
    Viewer viewer = world.viewer(manager);
    return database.write(tx ->
        world.mentorships().begin(tx, viewer, world.person(mentor), newHire, kind, firstDay, true));
  }

  private Outcome<MentorshipId> end(World world, Mentorship mentorship, Random random) {
    LocalDate lastDay = mentorship.firstDay().plusDays(random.nextInt(SPAN) - 2L);
    return database.write(
        tx -> world.mentorships().end(tx, world.viewer("manager"), mentorship.id(), lastDay));
  }

  private static void assertNobodyIsThereTwice(String what, List<Mentorship> all) {
    for (int i = 0; i < all.size(); i++) {
      for (Mentorship other : all.subList(i + 1, all.size())) {
        Mentorship one = all.get(i);
        boolean clash =
            one.mentorId().equals(other.mentorId())
                || (one.kind() == MentorshipKind.MAIN && other.kind() == MentorshipKind.MAIN);
        assertThat(clash && one.term().overlaps(other.term()))
            .as("%s%n%s%n%s", what, one, other)
            .isFalse();
      }
    }
  }

  @Test
  void whenTwoManagersNameOneAtOnce() throws Exception {
    World world = new World(database);
    for (int round = 0; round < ROUNDS; round++) {
      PersonId newHire = newHire(world, "newcomer " + round);
      LocalDate other = World.DAY.plusDays(round % 3);
      List<Outcome<MentorshipId>> outcomes =
          Race.of(
              List.of(
                  () -> main(world, "manager", "colleague", newHire, World.DAY),
                  () -> main(world, "sector manager", "main mentor", newHire, other),
                  () -> main(world, "hr", "co-mentor", newHire, other)));
      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).isNotEmpty();
      List<Mentorship> all = all(newHire);
      assertThat(mainOn(all, other)).as("round %s: %s", round, all).isEqualTo(1);
      LongStream.range(0, SPAN)
          .mapToObj(World.DAY::plusDays)
          .forEach(day -> assertThat(mainOn(all, day)).isLessThanOrEqualTo(1));
    }
  }

  private Outcome<MentorshipId> main(
      World world, String manager, String mentor, PersonId newHire, LocalDate firstDay) {
    return begin(world, manager, mentor, newHire, MentorshipKind.MAIN, firstDay);
  }

  private static long mainOn(List<Mentorship> all, LocalDate day) {
    return all.stream()
        .filter(m -> m.kind() == MentorshipKind.MAIN && m.term().includes(day))
        .count();
  }

  private PersonId newHire(World world, String name) {
    database.write(tx -> {
      world.employ(tx, name, world.unit("Norr"), STARTED, null);
      return true;
    });
    return world.person(name);
  }

  private List<Mentorship> all(PersonId newHire) {
    return database.read(tx -> tx.sql(MentorshipSql.class).ofNewHires(Set.of(newHire)));
  }
}
