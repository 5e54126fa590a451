package se.fadder.breaks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A break that a person is reminded of on a day.
 *
 * @param itemId the item of the plan, or the fika of the team, that it stands for
 * @param name of one that somebody has named; null for others
 * @param minutes how long it is
 * @param generation which planning of the day has given it this time
 * @param at when it is told
 * @param ends from when on it is worth nothing; the same as {@code at} for one that was put off and
 *     has no place any more
 * @param windowEnds the end of its window
 * @param laterUntil until when the day leaves room for it to be put off, as it was planned; null
 *     for never
 * @param earliest when it may be told again; null where it was not put off
 * @param toldAt null until it is told
 * @param arrivedAt when a device first said that it had arrived; null for never
 * @param answeredAt null until it is answered for good
 */
public record BreakSlot(
    BreakSlotId id,
    PersonId personId,
    LocalDate day,
    UUID itemId,
    BreakSlotKind kind,
    @Nullable String name,
    int minutes,
    int generation,
    Instant at,
    Instant ends,
    Instant windowEnds,
    @Nullable Instant laterUntil,
    @Nullable Instant earliest,
    BreakSlotState state,
    int putOff,
    @Nullable Instant toldAt,
    @Nullable Instant arrivedAt,
    @Nullable Instant answeredAt,
    @Nullable BreakBattery battery) {

  boolean is(BreakSlotId other) {
    return id.equals(other);
  }

  /** The instants at which it becomes something else by the time alone: due, and over. */
  Stream<Instant> turns() {
    return Stream.of(at, ends);
  }

  /** Whether it can still be placed: it was not told, or was put off after that. */
  boolean isPlanned() {
    return state == BreakSlotState.PLANNED;
  }

  /** Whether it is placed anew whatever becomes of the plan: the person has asked for it. */
  boolean isPutOff() {
    return isPlanned() && putOff > 0;
  }

  /** Whether it was told and nobody has answered. */
  boolean isTold() {
    return state == BreakSlotState.TOLD;
  }

  /**
   * Whether it can be answered; what was told can, though a clock that went back says otherwise.
   */
  boolean isDueAt(Instant instant) {
    return isTold() || !at.isAfter(instant);
  }

  /** Whether its window and the number of times leave it to be put off at an instant. */
  boolean mayBeLater(Instant instant) {
    return putOff < BreakAnswers.MOST_LATER
        && instant.plus(BreakAnswers.LATER).isBefore(windowEnds);
  }

  /** The same, where the rest of the day leaves room for it as well, as it was planned. */
  boolean hasRoomLater(Instant instant) {
    return mayBeLater(instant) && laterUntil != null && !instant.isAfter(laterUntil);
  }

  /** Whether it can be told or answered at some time: not when it was put off and has no place. */
  boolean hasPlace() {
    return ends.isAfter(at);
  }

  /** Whether it is to come, or can still be told or answered. */
  boolean isOpenAt(Instant instant) {
    return (isPlanned() || isTold()) && !isOverAt(instant);
  }

  boolean isOverAt(Instant instant) {
    return !ends.isAfter(instant);
  }

  /** When it reached the person: when it was told, which may be late. */
  Instant reached() {
    return toldAt != null && toldAt.isAfter(at) ? toldAt : at;
  }

  /** The slot of a break that was not planned until now. */
  static BreakSlot of(
      BreakSlotId id, PersonId person, LocalDate day, PlannedSlot place, int generation) {
    return new BreakSlot(
        id,
        person,
        day,
        place.itemId(),
        place.kind(),
        place.name(),
        place.minutes(),
        generation,
        place.at(),
        place.ends(),
        place.windowEnds(),
        place.laterUntil(),
        null,
        BreakSlotState.PLANNED,
        0,
        null,
        null,
        null,
        null);
  }

  /** The same slot at another place. */
  BreakSlot movedTo(PlannedSlot place, int of) {
    return new BreakSlot(
        id,
        personId,
        day,
        itemId,
        place.kind(),
        place.name(),
        place.minutes(),
        of,
        place.at(),
        place.ends(),
        place.windowEnds(),
        place.laterUntil(),
        earliest,
        state,
        putOff,
        toldAt,
        arrivedAt,
        answeredAt,
        battery);
  }

  /** The same slot, put off once more. */
  BreakSlot putOffUntil(Instant instant) {
    return become(BreakSlotState.PLANNED, instant, putOff + 1, null);
  }

  /** The same slot, answered for good or dropped. */
  BreakSlot endedAs(BreakSlotState other, Instant instant) {
    return become(other, earliest, putOff, instant);
  }

  private BreakSlot become(
      BreakSlotState other, @Nullable Instant again, int times, @Nullable Instant answered) {
    return new BreakSlot(
        id,
        personId,
        day,
        itemId,
        kind,
        name,
        minutes,
        generation,
        at,
        ends,
        windowEnds,
        laterUntil,
        again,
        other,
        times,
        toldAt,
        arrivedAt,
        answered,
        battery);
  }
}
