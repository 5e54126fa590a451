package se.fadder.breaks;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;
import se.fadder.calendar.WallClock;

/**
 * The plan of a day: at which minute somebody is reminded of each break, and until when that is
 * worth anything. It follows from the facts and the time alone, so that planning anew gives what
 * planning from the beginning would, in whichever order the facts have changed.
 *
 * <p>Each break falls at the first free minute of its window that is not over. Where not all fit,
 * that is up to their order: the first takes its place, and those after it keep their distance.
 */
final class DayPlan {
  /** The most that somebody is reminded of on a day. */
  static final int MOST = 4;

  /** How far two of them are apart, and each from the beginning of a session. */
  static final Duration APART = Duration.ofMinutes(20);

  /** How long after somebody was busy they are left alone. */
  static final Duration AFTER_BUSY = Duration.ofMinutes(5);

  private final WallClock clock;
  private final DayFacts facts;
  private final long now;
  private final Optional<TimeSpan> work;

  /** The minutes at which nobody is reminded: they are busy, or were reminded shortly before. */
  private final List<Minutes> taken = new ArrayList<>();

  private final List<PlannedSlot> places = new ArrayList<>();

  private DayPlan(WallClock clock, DayFacts facts, Instant now) {
    this.clock = clock;
    this.facts = facts;
    this.now = Minutes.notBefore(now);
    this.work = facts.working(clock);
  }

  /**
   * Plans a day, or the rest of it.
   *
   * @return a place for each break that is to be told or can be answered: where it was told
   *     already, the same with its end by now; where it was put off and has no place, an empty one
   */
  static List<PlannedSlot> of(WallClock clock, DayFacts facts, Instant now) {
    return new DayPlan(clock, facts, now).plan();
  }

  private List<PlannedSlot> plan() {
    takeBusy();
    Map<UUID, BreakSlot> before =
        facts.slots().stream().collect(toMap(BreakSlot::itemId, Function.identity()));
    int room = MOST;
    for (BreakSlot slot : facts.slots()) {
      if (!slot.isPlanned() || slot.isPutOff()) {
        room--;
      }
      if (!slot.isPlanned() && slot.state() != BreakSlotState.DROPPED) {
        taken.add(Minutes.around(slot.reached(), APART));
        places.add(asItWas(slot));
      }
    }
    for (BreakWish wish : BreakWish.of(facts)) {
      BreakSlot known = before.get(wish.itemId());
      boolean again = known != null && known.isPutOff();
      if (again || ((known == null || known.isPlanned()) && room > 0)) {
        boolean placed = place(wish, again ? known : null);
        room -= placed && !again ? 1 : 0;
      } else if (known != null && known.isTold()) {
        offerLater(wish, known);
      }
    }
    return ended(before);
  }

  private void takeBusy() {
    for (TimeSpan span : facts.busy()) {
      taken.add(Minutes.within(span.begins(), span.ends().plus(AFTER_BUSY)));
    }
    for (Instant begins : facts.sessions()) {
      taken.add(Minutes.around(begins, APART));
    }
  }

  private static PlannedSlot asItWas(BreakSlot slot) {
    return new PlannedSlot(
        slot.itemId(),
        slot.kind(),
        slot.name(),
        slot.minutes(),
        slot.at(),
        slot.windowEnds(),
        slot.windowEnds(),
        null);
  }

  /** Places a break; returns whether there is room for it. */
  private boolean place(BreakWish wish, @Nullable BreakSlot putOff) {
    Optional<TimeSpan> window = window(wish);
    if (window.isEmpty() || work.isEmpty()) {
      return false;
    }
    Minutes minutes = within(window.get(), work.get());
    Instant earliest = putOff == null ? null : putOff.earliest();
    OptionalLong at =
        free(
            earliest == null
                ? minutes
                : minutes.and(new Minutes(Minutes.notBefore(earliest), minutes.until())));
    if (at.isEmpty()) {
      return false;
    }
    Instant laterUntil = laterUntil(minutes, taken);
    // One that is late is told now, so that others keep their distance from now.
    taken.add(Minutes.around(Minutes.instant(Math.max(at.getAsLong(), now)), APART));
    places.add(
        new PlannedSlot(
            wish.itemId(),
            wish.kind(),
            wish.name(),
            wish.minutes(),
            Minutes.instant(at.getAsLong()),
            window.get().ends(),
            window.get().ends(),
            laterUntil));
    return true;
  }

  private Optional<TimeSpan> window(BreakWish wish) {
    return wish.from().isBefore(wish.until())
        ? clock.span(facts.day(), new Hours(wish.from(), wish.until()))
        : Optional.empty();
  }

  private static Minutes within(TimeSpan window, TimeSpan work) {
    return Minutes.within(window.begins(), window.ends())
        .and(Minutes.within(work.begins(), work.ends()));
  }

  /**
   * Says until when one that was told can be put off: it takes its place in the order of the day
   * then, and no longer the one that it had.
   */
  private void offerLater(BreakWish wish, BreakSlot told) {
    Optional<TimeSpan> window = window(wish);
    if (window.isEmpty() || work.isEmpty()) {
      return;
    }
    List<Minutes> others = new ArrayList<>(taken);
    others.remove(Minutes.around(told.reached(), APART));
    Instant until = laterUntil(within(window.get(), work.get()), others);
    places.replaceAll(
        place -> place.itemId().equals(wish.itemId()) ? place.laterUntil(until) : place);
  }

  /** Until when something can be put off: its last free minute is then ten minutes away. */
  private static @Nullable Instant laterUntil(Minutes within, List<Minutes> taken) {
    long last = within.until() - 1;
    boolean moved = true;
    while (moved && last >= within.from()) {
      moved = false;
      for (Minutes not : taken) {
        if (not.from() <= last && last < not.until()) {
          last = not.from() - 1;
          moved = true;
        }
      }
    }
    return last < within.from() ? null : Minutes.instant(last).minus(BreakAnswers.LATER);
  }

  /**
   * The beginning of the first free time within some minutes that is not over. It may lie in the
   * past: a break that is due and not told yet stays where it is.
   */
  private OptionalLong free(Minutes within) {
    taken.sort(comparingLong(Minutes::from));
    long from = within.from();
    for (Minutes not : taken) {
      if (Math.min(not.from(), within.until()) > Math.max(from, now)) {
        return OptionalLong.of(from);
      }
      from = Math.max(from, not.until());
    }
    return within.until() > Math.max(from, now) ? OptionalLong.of(from) : OptionalLong.empty();
  }

  /**
   * The places with their ends: two are never worth anything at once, and none is outside working
   * time. Whatever is answered ends what was told before it, and is not among them.
   */
  private List<PlannedSlot> ended(Map<UUID, BreakSlot> before) {
    places.sort(
        comparing(PlannedSlot::at, Comparator.reverseOrder()).thenComparing(PlannedSlot::itemId));
    List<PlannedSlot> ended = new ArrayList<>();
    Instant next = work.map(TimeSpan::ends).orElse(Instant.MIN);
    for (PlannedSlot place : places) {
      BreakSlot known = before.get(place.itemId());
      if (known == null || known.isPlanned() || known.isTold()) {
        ended.add(place.until(between(place.at(), place.windowEnds(), next)));
      }
      next = place.at().isBefore(next) ? place.at() : next;
    }
    facts.slots().stream()
        .filter(slot -> slot.isPutOff())
        .filter(slot -> places.stream().noneMatch(of -> of.itemId().equals(slot.itemId())))
        .map(DayPlan::withoutPlace)
        .forEach(ended::add);
    return ended.reversed();
  }

  /** The earlier of two ends, but not before a beginning. */
  private static Instant between(Instant begins, Instant one, Instant other) {
    Instant end = one.isBefore(other) ? one : other;
    return end.isAfter(begins) ? end : begins;
  }

  private static PlannedSlot withoutPlace(BreakSlot slot) {
    Instant since = slot.earliest() == null ? slot.at() : slot.earliest();
    return new PlannedSlot(
        slot.itemId(),
        slot.kind(),
        slot.name(),
        slot.minutes(),
        since,
        since,
        slot.windowEnds(),
        null);
  }
}
