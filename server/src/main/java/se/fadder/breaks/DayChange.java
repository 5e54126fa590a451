package se.fadder.breaks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.fadder.kernel.PersonId;

/**
 * What planning a day anew changes in its slots.
 *
 * @param put those that are new, have moved, end at another time, or can be put off until another
 * @param toTell those of them that are to be told
 * @param gone those that have moved or are planned no more, as they were
 * @param deleted those that are planned no more
 */
record DayChange(
    List<BreakSlot> put, List<BreakSlot> toTell, List<BreakSlot> gone, List<BreakSlot> deleted) {

  /**
   * Compares a day with what was planned anew.
   *
   * @param generation of the planning, above all before
   */
  static DayChange of(
      PersonId person,
      DayFacts before,
      List<PlannedSlot> planned,
      int generation,
      Supplier<BreakSlotId> ids) {
    LocalDate day = before.day();
    Map<UUID, BreakSlot> known =
        before.slots().stream().collect(toMap(BreakSlot::itemId, Function.identity()));
    List<BreakSlot> put = new ArrayList<>();
    List<BreakSlot> gone = new ArrayList<>();
    // What is to be told of these stays as it is.
    List<BreakSlot> adjusted = new ArrayList<>();
    for (PlannedSlot place : planned) {
      BreakSlot slot = known.get(place.itemId());
      if (slot == null) {
        put.add(BreakSlot.of(ids.get(), person, day, place, generation));
      } else if (!place.isAs(slot)) {
        put.add(slot.movedTo(place, slot.isPlanned() ? generation : slot.generation()));
        gone.addAll(slot.isPlanned() ? List.of(slot) : List.of());
      } else if (!place.leavesAsMuchAs(slot)) {
        adjusted.add(slot.movedTo(place, slot.generation()));
      }
    }
    Set<UUID> kept = planned.stream().map(PlannedSlot::itemId).collect(toSet());
    List<BreakSlot> deleted =
        before.slots().stream()
            .filter(slot -> slot.isPlanned() && !kept.contains(slot.itemId()))
            .toList();
    return new DayChange(
        Stream.concat(put.stream(), adjusted.stream()).toList(),
        put.stream().filter(slot -> slot.isPlanned() && slot.hasPlace()).toList(),
        Stream.concat(gone.stream(), deleted.stream()).toList(),
        deleted);
  }

  /** The same change, with slots that were answered, whether or not their places have changed. */
  DayChange including(Collection<BreakSlot> answered) {
    Set<BreakSlotId> there = put.stream().map(BreakSlot::id).collect(toSet());
    return new DayChange(
        Stream.concat(put.stream(), answered.stream().filter(slot -> !there.contains(slot.id())))
            .toList(),
        toTell,
        gone,
        deleted);
  }
}
