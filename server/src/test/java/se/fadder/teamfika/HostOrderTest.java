package se.fadder.teamfika;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.DayKind;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.WorkingDays;
import se.fadder.kernel.PersonId;
import se.fadder.teamfika.HostOrder.Candidate;

/** Tests in which order the people of a team host. */
final class HostOrderTest {
  private final WorkingDays workingDays = new WorkingDays(DayRules.usual());

  /**
   * A team over some weeks.
   *
   * @param weekdays on which there is a fika
   * @param away the days of each, by place from the first, on which they are not there
   */
  record Scene(LocalDate first, int days, Set<DayOfWeek> weekdays, List<Set<Integer>> away) {
    List<Candidate> team() {
      return IntStream.range(0, away.size())
          .mapToObj(place -> new Candidate(new PersonId(new UUID(0, 100 - place)), "name " + place))
          .toList();
    }

    boolean isThere(PersonId person, LocalDate day) {
      int place = 100 - (int) person.value().getLeastSignificantBits();
      return !away.get(place).contains((int) (day.toEpochDay() - first.toEpochDay()));
    }
  }

  private List<LocalDate> days(Scene scene) {
    return scene
        .first()
        .datesUntil(scene.first().plusDays(scene.days()))
        .filter(day ->
            scene.weekdays().contains(day.getDayOfWeek()) && workingDays.kind(day) != DayKind.FREE)
        .toList();
  }

  private SortedMap<LocalDate, PersonId> hosts(Scene scene) {
    return HostOrder.of(days(scene), scene.team(), scene::isThere, Map.of(), Map.of());
  }

  @Property(tries = 300)
  void nobodyHostsTwiceBeforeEverybodyWhoIsThereHas(@ForAll("scenes") Scene scene) {
    SortedMap<LocalDate, PersonId> hosts = hosts(scene);
    Map<PersonId, LocalDate> last = new HashMap<>();
    hosts.forEach((day, host) -> {
      LocalDate before = last.get(host);
      for (Candidate other : scene.team()) {
        if (!other.id().equals(host) && scene.isThere(other.id(), day)) {
          LocalDate theirs = last.get(other.id());
          assertThat(before == null || (theirs != null && theirs.isAfter(before)))
              .as("%s hosts on %s before %s", host, day, other)
              .isTrue();
        }
      }
      last.put(host, day);
    });
  }

  @Property(tries = 300)
  void thereIsAHostWhereSomebodyIsThereAndOnNoFreeDay(@ForAll("scenes") Scene scene) {
    SortedMap<LocalDate, PersonId> hosts = hosts(scene);
    assertThat(hosts.keySet())
        .containsExactlyElementsOf(
            days(scene).stream()
                .filter(day -> scene.team().stream().anyMatch(one -> scene.isThere(one.id(), day)))
                .toList());
    hosts.forEach((day, host) -> {
      assertThat(scene.isThere(host, day)).isTrue();
      assertThat(workingDays.kind(day)).isNotEqualTo(DayKind.FREE);
      assertThat(scene.weekdays()).contains(day.getDayOfWeek());
    });
  }

  @Property(tries = 200)
  void theOrderOfWhatIsGivenDoesNotMatter(@ForAll("scenes") Scene scene, @ForAll long seed) {
    List<Candidate> team = new ArrayList<>(scene.team());
    List<LocalDate> days = new ArrayList<>(days(scene));
    Collections.shuffle(team, new Random(seed));
    Collections.shuffle(days, new Random(seed + 1));
    assertThat(HostOrder.of(days, team, scene::isThere, Map.of(), Map.of()))
        .isEqualTo(hosts(scene));
  }

  /** So that it is the same whether a day is settled days before, or on the day itself. */
  @Property(tries = 200)
  void whatIsPlannedAheadIsWhatComesDayByDay(@ForAll("scenes") Scene scene) {
    Map<PersonId, LocalDate> hosted = new HashMap<>();
    Map<LocalDate, PersonId> byDay = new HashMap<>();
    for (LocalDate day : days(scene)) {
      HostOrder.of(List.of(day), scene.team(), scene::isThere, hosted, Map.of())
          .forEach((on, host) -> {
            hosted.put(host, on);
            byDay.put(on, host);
          });
    }
    assertThat(byDay).isEqualTo(hosts(scene));
  }

  @Property(tries = 200)
  void whoeverIsSettledStaysUnlessTheyAreNotThere(
      @ForAll("scenes") Scene scene, @ForAll long seed) {
    Random random = new Random(seed);
    List<Candidate> team = scene.team();
    Map<LocalDate, PersonId> settled =
        days(scene).stream()
            .filter(day -> random.nextBoolean())
            .collect(toMap(day -> day, day -> team.get(random.nextInt(team.size())).id()));
    SortedMap<LocalDate, PersonId> hosts =
        HostOrder.of(days(scene), team, scene::isThere, Map.of(), settled);
    settled.forEach((day, host) -> {
      if (scene.isThere(host, day)) {
        assertThat(hosts).containsEntry(day, host);
      } else {
        assertThat(hosts.get(day)).isNotEqualTo(host);
      }
    });
    assertThat(hosts.keySet()).isEqualTo(hosts(scene).keySet());
  }

  @Provide
  Arbitrary<Scene> scenes() {
    Arbitrary<LocalDate> firsts =
        Arbitraries.longs()
            .between(
                LocalDate.parse("2024-01-01").toEpochDay(),
                LocalDate.parse("2040-11-01").toEpochDay())
            .map(LocalDate::ofEpochDay);
    Arbitrary<Set<Integer>> aways =
        Arbitraries.integers().between(0, 41).set().ofMinSize(0).ofMaxSize(30);
    return Combinators.combine(
            firsts,
            Arbitraries.integers().between(0, 42),
            Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
            aways.list().ofMinSize(1).ofMaxSize(7))
        .as(Scene::new);
  }

  @Example
  void namesDecideAtFirstAndDaysLater() {
    PersonId anna = new PersonId(new UUID(0, 9));
    PersonId asa = new PersonId(new UUID(0, 1));
    List<Candidate> team = List.of(new Candidate(asa, "z~a asa"), new Candidate(anna, "a anna"));
    LocalDate monday = LocalDate.parse("2026-03-09");
    List<LocalDate> days = Stream.iterate(monday, day -> day.plusDays(1)).limit(3).toList();
    assertThat(HostOrder.of(days, team, (person, day) -> true, Map.of(), Map.of()).values())
        .containsExactly(anna, asa, anna);
    Map<PersonId, LocalDate> hosted = Map.of(anna, monday.minusDays(3));
    assertThat(HostOrder.of(days, team, (person, day) -> true, hosted, Map.of()).values())
        .as("who never hosted comes first")
        .containsExactly(asa, anna, asa);
  }

  @Example
  void aDayOnWhichNobodyIsThereUsesNobodyUp() {
    PersonId anna = new PersonId(new UUID(0, 9));
    PersonId bo = new PersonId(new UUID(0, 1));
    List<Candidate> team = List.of(new Candidate(anna, "anna"), new Candidate(bo, "bo"));
    LocalDate monday = LocalDate.parse("2026-03-09");
    LocalDate tuesday = monday.plusDays(1);
    SortedMap<LocalDate, PersonId> hosts =
        HostOrder.of(
            List.of(monday, tuesday),
            team,
            (person, day) -> day.equals(tuesday),
            Map.of(),
            Map.of());
    assertThat(hosts).containsExactly(Map.entry(tuesday, anna));
  }

  /** Nothing but what is given decides: no clock, and no order of a hash. */
  @Example
  void equalNamesAreToldApartByTheirIdentifiers() {
    Set<@Nullable PersonId> first = new HashSet<>();
    for (int round = 0; round < 20; round++) {
      List<Candidate> team = new ArrayList<>();
      for (int number = 1; number <= 5; number++) {
        team.add(new Candidate(new PersonId(new UUID(0, number)), "same"));
      }
      Collections.shuffle(team, new Random(round));
      LocalDate day = LocalDate.parse("2026-03-09");
      first.add(
          HostOrder.of(List.of(day), team, (person, on) -> true, Map.of(), Map.of()).get(day));
    }
    assertThat(first).containsExactly(new PersonId(new UUID(0, 1)));
  }
}
