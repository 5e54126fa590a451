package se.fadder.breaks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.breakplans.BreakItem;
import se.fadder.calendar.Hours;
import se.fadder.calendar.TimeSpan;
import se.fadder.teamfika.HalfDay;

/** The oracle of a day's plan, which tries every minute of the day and each rule on it. */
final class DayPlanOracle {
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final DayFacts facts;
  private final Instant now;

  /** The minutes of the day, with what clocks show then; the same time comes twice in a night. */
  private final TreeMap<Instant, LocalTime> minutes = new TreeMap<>();

  private final Set<Instant> working;

  /** When somebody is reminded, or was. */
  private final List<Instant> reminded = new ArrayList<>();

  private final Map<UUID, Instant> places = new HashMap<>();

  DayPlanOracle(ZoneId zone, DayFacts facts, Instant now) {
    this.facts = facts;
    this.now = now;
    Instant end = facts.day().plusDays(1).atStartOfDay(zone).toInstant();
    for (Instant at = facts.day().atStartOfDay(zone).toInstant();
        at.isBefore(end);
        at = at.plus(A_MINUTE)) {
      minutes.put(at, at.atZone(zone).toLocalTime());
    }
    working = working();
  }

  /** A wish, of an item or of the team, whichever. */
  private record Wish(UUID id, int rank, LocalTime from, LocalTime until) {}

  /** When each break is told that is not told yet, by item; none for what was put off in vain. */
  Map<UUID, Instant> plan() {
    Map<UUID, BreakSlot> before =
        facts.slots().stream().collect(toMap(BreakSlot::itemId, slot -> slot));
    List<BreakSlot> done = facts.slots().stream().filter(slot -> !slot.isPlanned()).toList();
    done.stream()
        .filter(slot -> slot.state() != BreakSlotState.DROPPED)
        .forEach(slot ->
            reminded.add(
                Stream.of(slot.at(), Objects.requireNonNullElse(slot.toldAt(), slot.at()))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()));
    long left = 4 - done.size() - facts.slots().stream().filter(BreakSlot::isPutOff).count();
    for (Wish wish : wishes()) {
      BreakSlot known = before.get(wish.id());
      if (known != null && !known.isPlanned()) {
        continue;
      }
      boolean putOff = known != null && known.isPutOff();
      Instant at =
          putOff || left > 0
              ? first(wish, putOff && known != null ? known.earliest() : null)
              : null;
      if (at != null) {
        places.put(wish.id(), at);
        reminded.add(at.isBefore(now) ? nextMinute() : at);
        left -= putOff ? 0 : 1;
      }
    }
    return places;
  }

  private Instant nextMinute() {
    Instant minute = Instant.ofEpochSecond(now.getEpochSecond() / 60 * 60);
    return minute.equals(now) ? now : minute.plus(A_MINUTE);
  }

  private List<Wish> wishes() {
    List<Wish> wishes = new ArrayList<>();
    facts
        .plan()
        .ifPresent(plan -> {
          for (BreakItem item : plan.items()) {
            if (item.weekdays().contains(facts.day().getDayOfWeek())) {
              wishes.add(new Wish(item.id().value(), rank(item), item.from(), item.until()));
            }
          }
          facts
              .teamFika()
              .ifPresent(fika ->
                  wishes.add(
                      new Wish(
                          fika.id().value(), 0, fika.at(), fika.at().plusMinutes(fika.minutes()))));
        });
    wishes.sort(
        Comparator.comparingInt(Wish::rank).thenComparing(Wish::from).thenComparing(Wish::id));
    return wishes;
  }

  private static int rank(BreakItem item) {
    return switch (item.kind()) {
      case WALK -> 1;
      case FIKA -> 2;
      case WELLNESS -> 3;
      case WIND_DOWN -> 4;
      case OWN -> 5;
    };
  }

  /** The first free minute from now on, and from there back to the beginning of the free time. */
  private @Nullable Instant first(Wish wish, @Nullable Instant earliest) {
    Predicate<Instant> fits = within(wish.from(), wish.until()).and(this::isFree);
    Predicate<Instant> free = earliest == null ? fits : fits.and(at -> !at.isBefore(earliest));
    Instant found =
        minutes.tailMap(nextMinute(), true).keySet().stream().filter(free).findFirst().orElse(null);
    while (found != null && free.test(found.minus(A_MINUTE))) {
      found = found.minus(A_MINUTE);
    }
    return found;
  }

  /** From the first minute at which clocks show such a time until the last one. */
  private Predicate<Instant> within(LocalTime from, LocalTime until) {
    List<Instant> such =
        minutes.entrySet().stream()
            .filter(of -> !of.getValue().isBefore(from) && of.getValue().isBefore(until))
            .map(Map.Entry::getKey)
            .toList();
    return such.isEmpty()
        ? at -> false
        : at -> !at.isBefore(such.getFirst()) && !at.isAfter(such.getLast());
  }

  boolean isWorking(Instant at) {
    return working.contains(at);
  }

  private Set<Instant> working() {
    Optional<Hours> hours = facts.workingTime().on(facts.day());
    if (hours.isEmpty()) {
      return Set.of();
    }
    List<Predicate<Instant>> rules = new ArrayList<>();
    rules.add(within(hours.get().begins(), hours.get().ends()));
    facts
        .hours()
        .ifPresent(of -> {
          of.begins().ifPresent(begins -> rules.add(within(begins, LocalTime.MAX)));
          of.ends().ifPresent(ends -> rules.add(within(LocalTime.MIN, ends)));
        });
    facts
        .resting()
        .ifPresent(half ->
            rules.add(
                half == HalfDay.MORNING
                    ? within(LocalTime.NOON, LocalTime.MAX)
                    : within(LocalTime.MIN, LocalTime.NOON)));
    return minutes.keySet().stream()
        .filter(at -> rules.stream().allMatch(rule -> rule.test(at)))
        .collect(toSet());
  }

  private boolean isFree(Instant at) {
    return isWorking(at)
        && facts.busy().stream().noneMatch(span -> isDisturbed(at, span))
        && facts.sessions().stream().allMatch(begins -> isApart(at, begins))
        && reminded.stream().allMatch(other -> isApart(at, other));
  }

  private static boolean isDisturbed(Instant at, TimeSpan busy) {
    return !at.isBefore(busy.begins()) && at.isBefore(busy.ends().plus(Duration.ofMinutes(5)));
  }

  static boolean isApart(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(Duration.ofMinutes(20)) >= 0;
  }
}
