package se.fadder.breaks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.fadder.breaks.Days.Day;
import se.fadder.calendar.DayKind;

/** Tests at which minute somebody is reminded of what, over 2024 to 2040. */
final class DayPlanTest {
  @Property(tries = 300)
  void aDayIsAsAnOracleHasItThatTriesEveryMinute(@ForAll("days") Day day) {
    assertThat(places(day)).isEqualTo(oracle(day).plan());
  }

  private static DayPlanOracle oracle(Day day) {
    return new DayPlanOracle(day.clock().zone(), day.facts(), day.now());
  }

  /** When each is told that is not told yet. */
  private static Map<UUID, Instant> places(Day day) {
    Map<UUID, BreakSlot> known =
        day.facts().slots().stream().collect(toMap(BreakSlot::itemId, slot -> slot));
    return day.planned().stream()
        .filter(place -> place.ends().isAfter(place.at()))
        .filter(place ->
            !known.containsKey(place.itemId())
                || Objects.requireNonNull(known.get(place.itemId())).isPlanned())
        .collect(toMap(PlannedSlot::itemId, PlannedSlot::at));
  }

  /** Whatever is told and answered while a day moves, what is left is as the oracle has it. */
  @Property(tries = 150)
  void theRestOfADayIsAsTheOracleHasIt(@ForAll("lives") Life life) {
    for (Day day : life.days()) {
      assertThat(places(day)).isEqualTo(oracle(day).plan());
    }
  }

  @Property(tries = 150)
  void planningAnewGivesWhatPlanningFromScratchWould(@ForAll("lives") Life life) {
    for (Day day : life.days()) {
      assertThat(places(day.replanned())).isEqualTo(places(day.fromScratch()));
      assertThat(day.replanned().planned()).isEqualTo(day.fromScratch().planned());
    }
  }

  @Property(tries = 150)
  void planningTwiceChangesNothing(@ForAll("lives") Life life) {
    for (Day day : life.days()) {
      DayChange again = day.replanned().change();
      assertThat(again).isEqualTo(new DayChange(List.of(), List.of(), List.of(), List.of()));
    }
  }

  /** The facts of several days come in one after the other: the last that is known holds. */
  @Property(tries = 150)
  void theOrderInWhichFactsChangeDoesNotMatter(
      @ForAll("moving") List<Day> changes, @ForAll long seed) {
    Day first = changes.getFirst().replanned();
    Day last = changes.getLast();
    List<Day> between = new ArrayList<>(changes.subList(1, changes.size() - 1));
    java.util.Collections.shuffle(between, new java.util.Random(seed));
    Day moved = first;
    for (Day other : between) {
      moved = moved.moved(other.facts()).replanned();
    }
    moved = moved.moved(last.facts()).replanned();
    Day once = first.with(List.of()).moved(last.facts()).replanned();
    assertThat(moved.planned()).isEqualTo(once.planned());
    assertThat(moved.facts().slots().stream().map(BreakSlot::at))
        .containsExactlyInAnyOrderElementsOf(
            once.facts().slots().stream().map(BreakSlot::at).toList());
  }

  @Property(tries = 150)
  void nobodyIsToldOutsideTheirDayOrTooOften(@ForAll("lives") Life life) {
    for (Day day : life.days()) {
      Day planned = day.replanned();
      DayPlanOracle oracle = oracle(day);
      List<BreakSlot> slots = planned.facts().slots();
      List<BreakSlot> coming =
          slots.stream().filter(slot -> slot.isPlanned() && slot.hasPlace()).toList();
      assertThat(coming).allMatch(slot -> oracle.isWorking(slot.at()));
      assertThat(coming).noneMatch(slot -> slot.isOverAt(day.now()));
      assertThat(coming).allMatch(slot -> !slot.ends().isAfter(slot.windowEnds()));
      assertThat(slots).hasSizeLessThanOrEqualTo(4);
      if (day.facts().workingTime().workingDays().kind(day.facts().day()) == DayKind.FREE) {
        assertThat(coming).isEmpty();
      }
      for (BreakSlot one : coming) {
        assertThat(slots)
            .filteredOn(other -> !other.equals(one))
            .filteredOn(other -> other.state() != BreakSlotState.DROPPED)
            .filteredOn(other -> !other.isPlanned() || other.hasPlace())
            .allMatch(other -> DayPlanOracle.isApart(told(one, day.now()), told(other, day.now())));
      }
    }
  }

  /** When a slot is told: one that should have been by now, now. */
  private static Instant told(BreakSlot slot, Instant now) {
    return slot.isPlanned() && slot.at().isBefore(now)
        ? Instant.ofEpochSecond(Math.ceilDiv(now.toEpochMilli(), 60_000) * 60)
        : slot.reached();
  }

  /** Nobody has two breaks at once that can be told or answered, so none says "2 breaks". */
  @Property(tries = 150)
  void twoAreNeverWorthAnythingAtOnce(@ForAll("lives") Life life) {
    for (Day day : life.days()) {
      List<BreakSlot> alive =
          day.replanned().facts().slots().stream()
              .filter(slot -> slot.isPlanned() || slot.isTold())
              .filter(BreakSlot::hasPlace)
              .toList();
      for (BreakSlot one : alive) {
        assertThat(alive)
            .filteredOn(other -> !other.equals(one))
            .allMatch(
                other -> !other.at().isBefore(one.ends()) || !one.at().isBefore(other.ends()));
      }
    }
  }

  @Provide
  Arbitrary<Day> days() {
    return Days.any();
  }

  @Provide
  Arbitrary<List<Day>> moving() {
    return Days.moving(4).map(DayPlanTest::atOneTime);
  }

  private static List<Day> atOneTime(List<Day> days) {
    return days.stream().map(day -> day.at(days.getFirst().now())).toList();
  }

  /**
   * A day as it passes: some of the times at which it is planned anew.
   *
   * @param days each after what was told and answered by then
   */
  record Life(List<Day> days) {
    @Override
    public String toString() {
      return days.getLast().toString();
    }
  }

  /** What happens at one time to the slots that are alive then. */
  private enum Deed {
    NOTHING,
    TAKE,
    DECLINE,
    PUT_OFF,
    TAKE_UNASKED
  }

  @Provide
  Arbitrary<Life> lives() {
    Arbitrary<List<Deed>> deeds = Arbitraries.of(Deed.class).list().ofSize(5);
    return net.jqwik.api.Combinators.combine(Days.moving(5), deeds).as(DayPlanTest::live);
  }

  private static Life live(List<Day> facts, List<Deed> deeds) {
    List<Instant> times = facts.stream().map(Day::now).sorted().toList();
    List<Day> days = new ArrayList<>();
    Day day = facts.getFirst().at(times.getFirst());
    for (int i = 0; i < facts.size(); i++) {
      Instant now = times.get(i);
      day = day.at(now);
      List<BreakSlot> slots = day.facts().slots().stream().map(slot -> tell(slot, now)).toList();
      Deed deed = deeds.get(i);
      day = day.with(slots.stream().map(slot -> answer(slot, deed, now)).toList());
      day = day.moved(facts.get(i).facts());
      days.add(day);
      day = day.replanned();
    }
    return new Life(days);
  }

  /** What is due is told, late or not, unless it is over. */
  private static BreakSlot tell(BreakSlot slot, Instant now) {
    boolean due = slot.isPlanned() && !slot.at().isAfter(now) && !slot.isOverAt(now);
    return due ? toldAt(slot, now) : slot;
  }

  private static BreakSlot toldAt(BreakSlot slot, Instant at) {
    return new BreakSlot(
        slot.id(),
        slot.personId(),
        slot.day(),
        slot.itemId(),
        slot.kind(),
        slot.name(),
        slot.minutes(),
        slot.generation(),
        slot.at(),
        slot.ends(),
        slot.windowEnds(),
        slot.earliest(),
        BreakSlotState.TOLD,
        slot.putOff(),
        at,
        slot.arrivedAt(),
        null,
        slot.battery());
  }

  private static BreakSlot answer(BreakSlot slot, Deed deed, Instant now) {
    boolean open = slot.isTold() && !slot.isOverAt(now);
    return switch (deed) {
      case NOTHING -> slot;
      case TAKE -> open ? slot.endedAs(BreakSlotState.TAKEN, now) : slot;
      case DECLINE -> open ? slot.endedAs(BreakSlotState.NOT_NOW, now) : slot;
      case PUT_OFF ->
          open && slot.putOff() < 2 ? slot.putOffUntil(now.plus(Duration.ofMinutes(10))) : slot;
      case TAKE_UNASKED ->
          (open || (slot.isPlanned() && !slot.isOverAt(now)))
                  && !slot.at().isAfter(now.plus(Duration.ofMinutes(20)))
              ? slot.endedAs(BreakSlotState.DROPPED, now)
              : slot;
    };
  }
}
