package se.fadder.breaks;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import se.fadder.breaks.Days.Day;
import se.fadder.calendar.DayKind;

/** The days of 2024 to 2040 as they are planned and lived, and what must be true of each plan. */
abstract class LivedDays {
  /** A day that nobody has lived yet is as an oracle has it that tries every minute. */
  static void assertPlanned(Day day) {
    assertThat(places(day)).isEqualTo(oracle(day).plan());
  }

  /** Whatever was told and answered while a day moved, what is left of it follows the rules. */
  static void assertLived(Life life) {
    for (Day day : life.days()) {
      DayPlanOracle oracle = oracle(day);
      assertThat(places(day)).as("as the oracle has it").isEqualTo(oracle.plan());
      Day planned = day.replanned();
      assertThat(planned.change())
          .as("planning twice changes nothing")
          .isEqualTo(new DayChange(List.of(), List.of(), List.of(), List.of()));
      assertAsFromScratch(day, planned);
      assertInBounds(planned, oracle);
      assertOneAtATime(planned);
      assertAnswersMoveNothing(planned);
    }
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

  private static void assertAsFromScratch(Day day, Day planned) {
    Day scratch = day.fromScratch();
    assertThat(places(planned)).isEqualTo(places(scratch));
    assertThat(planned.planned()).isEqualTo(scratch.planned());
  }

  /** Nobody is told outside their day or too often. */
  private static void assertInBounds(Day day, DayPlanOracle oracle) {
    List<BreakSlot> slots = day.facts().slots();
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

  /** When a slot is told: one that should have been by now, now. */
  private static Instant told(BreakSlot slot, Instant now) {
    return slot.isPlanned() && slot.at().isBefore(now)
        ? Instant.ofEpochSecond(Math.ceilDiv(now.toEpochMilli(), 60_000) * 60)
        : slot.reached();
  }

  /** Nobody has two breaks at once that can be told or answered, so none says "2 breaks". */
  private static void assertOneAtATime(Day day) {
    List<BreakSlot> alive =
        day.facts().slots().stream()
            .filter(slot -> slot.isPlanned() || slot.isTold())
            .filter(BreakSlot::hasPlace)
            .toList();
    for (BreakSlot one : alive) {
      assertThat(alive)
          .filteredOn(other -> !other.equals(one))
          .allMatch(other -> !other.at().isBefore(one.ends()) || !one.at().isBefore(other.ends()));
    }
  }

  /** Whoever takes or declines what they were told has the same rest of the day as before. */
  private static void assertAnswersMoveNothing(Day day) {
    for (BreakSlot told : day.facts().slots().stream().filter(BreakSlot::isTold).toList()) {
      for (BreakSlotState state : List.of(BreakSlotState.TAKEN, BreakSlotState.NOT_NOW)) {
        DayChange change =
            day.with(
                    day.facts().slots().stream()
                        .map(slot -> slot.equals(told) ? told.endedAs(state, day.now()) : slot)
                        .toList())
                .change();
        assertThat(change)
            .as("an answer moves nothing")
            .isEqualTo(new DayChange(List.of(), List.of(), List.of(), List.of()));
      }
    }
  }

  /** The facts of several days come in one after the other: the last that is known holds. */
  static void assertLastHolds(List<Day> changes, long seed) {
    Day first = changes.getFirst().replanned();
    Day last = changes.getLast();
    List<Day> between = new ArrayList<>(changes.subList(1, changes.size() - 1));
    Collections.shuffle(between, new Random(seed));
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

  @Provide
  Arbitrary<Day> days() {
    return Days.any();
  }

  @Provide
  Arbitrary<List<Day>> moving() {
    return Days.moving(4).map(LivedDays::atOneTime);
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
    return Combinators.combine(Days.moving(5), deeds).as(LivedDays::live);
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
        slot.laterUntil(),
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
