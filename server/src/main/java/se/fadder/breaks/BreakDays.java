package se.fadder.breaks;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import se.fadder.breakplans.BreakPlans;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The days of breaks as people see them: their own, and nobody else's. */
public final class BreakDays {
  private final Today today;
  private final BreakPlans plans;
  private final DayReader reader;

  BreakDays(Today today, BreakPlans plans, DayReader reader) {
    this.today = today;
    this.plans = plans;
    this.reader = reader;
  }

  /** The viewer's breaks of today. */
  public BreakDay today(Tx tx, Viewer viewer) {
    PersonId self = viewer.person();
    LocalDate day = today.date();
    BreakSql sql = tx.sql(BreakSql.class);
    List<BreakSlot> slots = sql.on(Set.of(self), day);
    long taken = slots.stream().filter(slot -> slot.state() == BreakSlotState.TAKEN).count();
    return new BreakDay(
        day,
        plans.hasAgreed(tx, self).orElse(false),
        plans.pausedUntil(tx, self, day).orElse(null),
        slots.stream().filter(this::isShown).toList(),
        (int) taken + sql.takenOn(self, day),
        now(slots));
  }

  /** What time it is, for whoever asks what can be done with those breaks, and was. */
  private Instant now(List<BreakSlot> slots) {
    return today.nowAmong(slots.stream().flatMap(BreakSlot::turns).toList());
  }

  /** Nothing has become of what was dropped, or fell away before it was told. */
  private boolean isShown(BreakSlot slot) {
    return slot.state() != BreakSlotState.DROPPED
        && (slot.toldAt() != null || slot.isOpenAt(now(List.of(slot))) || !slot.isPlanned());
  }

  /** Those of the breaks that are the viewer's own. */
  public Map<BreakSlotId, BreakSlot> byIds(Tx tx, Viewer viewer, Set<BreakSlotId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : tx.sql(BreakSql.class).byIds(ids).stream()
            .filter(slot -> slot.personId().equals(viewer.person()))
            .filter(this::isShown)
            .collect(toMap(BreakSlot::id, Function.identity()));
  }

  /** What has become of a break by now. */
  BreakSlotState state(BreakSlot slot) {
    boolean open = slot.isPlanned() || slot.isTold();
    return open && slot.toldAt() != null && slot.isOverAt(now(List.of(slot)))
        ? BreakSlotState.PASSED
        : slot.state();
  }

  /** What can be answered to those of the viewer's breaks now. */
  public Map<BreakSlotId, Set<BreakAnswer>> answers(Tx tx, Viewer viewer, Set<BreakSlotId> ids) {
    Map<BreakSlotId, BreakSlot> seen = byIds(tx, viewer, ids);
    Instant now = now(List.copyOf(seen.values()));
    List<BreakSlot> open =
        seen.values().stream().filter(slot -> slot.isOpenAt(now) && slot.isDueAt(now)).toList();
    // Whether there is still a place for one that is put off is asked anew each time.
    Set<BreakSlotId> later = open.isEmpty() ? Set.of() : later(tx, viewer, open, today.now());
    Map<BreakSlotId, Set<BreakAnswer>> answers = new HashMap<>();
    seen.keySet().forEach(id -> answers.put(id, Set.of()));
    open.forEach(slot ->
        answers.put(
            slot.id(),
            later.contains(slot.id())
                ? EnumSet.allOf(BreakAnswer.class)
                : EnumSet.complementOf(EnumSet.of(BreakAnswer.LATER))));
    return answers;
  }

  /** Those of the breaks for which the rest of the day has a place ten minutes from now on. */
  private Set<BreakSlotId> later(Tx tx, Viewer viewer, List<BreakSlot> open, Instant now) {
    List<BreakSlot> some = open.stream().filter(slot -> slot.mayBeLater(now)).toList();
    if (some.isEmpty()) {
      return Set.of();
    }
    PersonId self = viewer.person();
    DayFacts facts = Objects.requireNonNull(reader.of(tx, Set.of(self), today.date()).get(self));
    return some.stream()
        .map(slot -> slot.putOffUntil(now.plus(BreakAnswers.LATER)))
        .filter(slot ->
            DayPlan.of(reader.clock(), facts.with(slot), now).stream()
                .anyMatch(place ->
                    place.itemId().equals(slot.itemId()) && place.ends().isAfter(place.at())))
        .map(BreakSlot::id)
        .collect(toSet());
  }
}
