package se.fadder.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/** Tests that figures of breaks are honest: whatever is not known to be a break counts as none. */
class BreakCountsTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-11");
  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  @Property
  void eachBreakThatWasToldCountsOnce(@ForAll("days") List<BreakSlot> slots) {
    BreakCounts counts = BreakCounts.of(slots, List.of(), NOW);
    int waiting = 0;
    for (BreakSlot slot : slots) {
      boolean told = slot.toldAt() != null;
      boolean open = slot.isTold() || slot.isPlanned();
      waiting += told && open && slot.ends().isAfter(NOW) ? 1 : 0;
    }
    assertThat(counts.taken() + counts.declined() + counts.passed() + waiting)
        .isEqualTo(counts.told());
    assertThat(counts.arrived()).isLessThanOrEqualTo(counts.told());
    assertThat(counts.putOff()).isLessThanOrEqualTo(counts.told());
  }

  @Property
  void whatWasNotToldIsNothingUnlessItWasTaken(@ForAll("days") List<BreakSlot> slots) {
    List<BreakSlot> untold = slots.stream().filter(slot -> slot.toldAt() == null).toList();
    int taken = (int) untold.stream().filter(slot -> slot.state() == BreakSlotState.TAKEN).count();
    BreakCounts counts = BreakCounts.of(untold, List.of(), NOW);
    assertThat(counts).isEqualTo(new BreakCounts(0, 0, 0, 0, 0, 0, taken, counts.batteries()));
  }

  @Property
  void aReminderThatArrivesTakesNoBreak(@ForAll("days") List<BreakSlot> slots) {
    BreakCounts counts = BreakCounts.of(slots, List.of(), NOW);
    List<BreakSlot> arrived =
        slots.stream().map(slot -> with(slot, slot.toldAt() == null ? null : NOW)).toList();
    BreakCounts all = BreakCounts.of(arrived, List.of(), NOW);
    assertThat(all.arrived()).isEqualTo(all.told());
    assertThat(
            new BreakCounts(
                all.told(),
                counts.arrived(),
                all.taken(),
                all.putOff(),
                all.declined(),
                all.passed(),
                all.unprompted(),
                all.batteries()))
        .isEqualTo(counts);
  }

  private static BreakSlot with(BreakSlot slot, @Nullable Instant arrived) {
    return slot(slot.state(), slot.putOff(), slot.toldAt(), arrived, slot.at(), slot.battery());
  }

  @Provide
  Arbitrary<List<BreakSlot>> days() {
    Arbitrary<Instant> times = Arbitraries.integers().between(-300, 300).map(BreakCountsTest::in);
    return Combinators.combine(
            Arbitraries.of(BreakSlotState.class).filter(of -> of != BreakSlotState.PASSED),
            Arbitraries.integers().between(0, 2),
            times.injectNull(0.3),
            times.injectNull(0.5),
            times,
            Arbitraries.of(BreakBattery.class).injectNull(0.5))
        .as(BreakCountsTest::slot)
        .list()
        .ofMaxSize(8);
  }

  private static Instant in(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private static BreakSlot slot(
      BreakSlotState state,
      int putOff,
      @Nullable Instant told,
      @Nullable Instant arrived,
      Instant at,
      @Nullable BreakBattery battery) {
    return new BreakSlot(
        new BreakSlotId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        DAY,
        UUID.randomUUID(),
        BreakSlotKind.FIKA,
        null,
        15,
        1,
        at,
        at.plus(HOUR),
        at.plus(HOUR),
        null,
        null,
        state,
        putOff,
        told,
        told == null ? null : arrived,
        null,
        battery);
  }
}
