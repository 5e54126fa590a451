package se.fadder.breaks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;

/** The verb by which a demonstration has people with breaks behind them. It checks no access. */
public final class PastBreaks {
  /** Of a year of many people there are more rows than one statement of PostgreSQL can take. */
  private static final int AT_ONCE = 500;

  /** How long a break of the past was on, and how long a device took to say that it was told. */
  private static final Duration WINDOW = Duration.ofHours(1);

  private static final Duration ON_THE_WAY = Duration.ofSeconds(2);
  private static final Duration THOUGHT = Duration.ofMinutes(3);
  private static final Duration PUT_OFF = Duration.ofMinutes(10);

  private final Ids ids;

  PastBreaks(Ids ids) {
    this.ids = ids;
  }

  /** What became of a break of the past. */
  public enum Became {
    TAKEN,
    /** It was put off once, and taken then. */
    TAKEN_LATER,
    DECLINED,
    PASSED,
    /** It was taken without being reminded. */
    UNPROMPTED
  }

  /**
   * A break of the past.
   *
   * @param battery which it has charged; null where that was not said
   */
  public record PastBreak(
      PersonId person,
      LocalDate day,
      Instant at,
      BreakSlotKind kind,
      int minutes,
      Became became,
      @Nullable BreakBattery battery) {}

  /** Records breaks of the past. */
  public void record(WriteTx tx, List<PastBreak> breaks) {
    List<BreakSlot> slots =
        breaks.stream().filter(of -> of.became() != Became.UNPROMPTED).map(this::slot).toList();
    Chunks.of(slots, AT_ONCE).forEach(tx.sql(BreakSql.class)::put);
    List<TakenBreak> unprompted =
        breaks.stream().filter(of -> of.became() == Became.UNPROMPTED).map(this::taken).toList();
    Chunks.of(unprompted, AT_ONCE).forEach(tx.sql(BreakSql.class)::take);
  }

  private TakenBreak taken(PastBreak of) {
    return new TakenBreak(
        ids.next(TakenBreakId::new), of.person(), of.day(), of.at(), of.kind(), of.battery());
  }

  private BreakSlot slot(PastBreak of) {
    boolean putOff = of.became() == Became.TAKEN_LATER;
    Instant told = of.at().plus(ON_THE_WAY);
    return new BreakSlot(
        ids.next(BreakSlotId::new),
        of.person(),
        of.day(),
        new UUID(of.day().toEpochDay(), of.at().toEpochMilli()),
        of.kind(),
        null,
        of.minutes(),
        1,
        putOff ? of.at().plus(PUT_OFF) : of.at(),
        of.at().plus(WINDOW),
        of.at().plus(WINDOW),
        null,
        putOff ? of.at().plus(PUT_OFF) : null,
        state(of.became()),
        putOff ? 1 : 0,
        told,
        told.plus(ON_THE_WAY),
        of.became() == Became.PASSED ? null : told.plus(putOff ? PUT_OFF : THOUGHT),
        of.battery());
  }

  private static BreakSlotState state(Became became) {
    return switch (became) {
      case TAKEN, TAKEN_LATER, UNPROMPTED -> BreakSlotState.TAKEN;
      case DECLINED -> BreakSlotState.NOT_NOW;
      case PASSED -> BreakSlotState.TOLD;
    };
  }
}
