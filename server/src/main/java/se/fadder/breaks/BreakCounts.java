package se.fadder.breaks;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Figures of breaks. One of which the person was not told counts as nothing, whatever came between;
 * nor does one that fell away as they had taken another of their own accord, which counts itself.
 * One that they took before they were told counts as taken without being reminded.
 *
 * @param arrived of which a device has said that the reminder was there, which says nothing of
 *     whether anybody took it
 * @param putOff once or more
 * @param passed of which the person was told, and which were over before they answered
 * @param batteries how many have charged each, as far as the person says; none with zero
 */
public record BreakCounts(
    int told,
    int arrived,
    int taken,
    int putOff,
    int declined,
    int passed,
    int unprompted,
    List<BreakBatteryCount> batteries) {
  public BreakCounts {
    batteries = List.copyOf(batteries);
  }

  /** Counts breaks as they stand at an instant. */
  static BreakCounts of(
      Collection<BreakSlot> slots, Collection<TakenBreak> unprompted, Instant now) {
    List<BreakSlot> told =
        slots.stream()
            .filter(slot -> slot.toldAt() != null && slot.state() != BreakSlotState.DROPPED)
            .toList();
    List<BreakSlot> taken =
        slots.stream().filter(slot -> slot.state() == BreakSlotState.TAKEN).toList();
    int takenTold = count(taken, told::contains);
    return new BreakCounts(
        told.size(),
        count(told, slot -> slot.arrivedAt() != null),
        takenTold,
        count(told, slot -> slot.putOff() > 0),
        count(told, slot -> slot.state() == BreakSlotState.NOT_NOW),
        count(told, slot -> isPassed(slot, now)),
        taken.size() - takenTold + unprompted.size(),
        batteries(taken, unprompted));
  }

  private static int count(Collection<BreakSlot> slots, Predicate<BreakSlot> which) {
    return (int) slots.stream().filter(which).count();
  }

  /**
   * Whether one that was told is over and nobody has answered; of what was put off, the last time.
   */
  private static boolean isPassed(BreakSlot slot, Instant now) {
    return (slot.isTold() || slot.isPlanned()) && slot.isOverAt(now);
  }

  private static List<BreakBatteryCount> batteries(
      Collection<BreakSlot> taken, Collection<TakenBreak> unprompted) {
    List<BreakBattery> charged =
        Stream.concat(
                taken.stream().map(BreakSlot::battery),
                unprompted.stream().map(TakenBreak::battery))
            .toList();
    return Arrays.stream(BreakBattery.values())
        .map(of -> new BreakBatteryCount(of, (int) charged.stream().filter(of::equals).count()))
        .filter(counted -> counted.count() > 0)
        .toList();
  }
}
