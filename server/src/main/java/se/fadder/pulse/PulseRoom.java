package se.fadder.pulse;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import se.fadder.agenda.AgendaRoom;
import se.fadder.freelines.FreeLinesRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.jobs.RowMixing;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of the pulse.
 *
 * @param mixing writes the answers anew
 * @param purge deletes those of which figures are made
 */
public record PulseRoom(Room room, Pulses pulses, DailyWork mixing, DailyWork purge)
    implements Offering {
  /** For how many months after a quarter its figures may be late. */
  private static final int MONTHS_KEPT = 2;

  /** Makes the room on the rooms below it. */
  public static PulseRoom of(Base base, AgendaRoom agenda, FreeLinesRoom freeLines) {
    Pulses pulses = new Pulses(base.ids(), base.today(), freeLines.lines());
    agenda.agendas().add(new OwnPulse(base.today(), pulses));
    DailyWork mixing =
        new RowMixing(
            "pulse.mixing",
            LocalTime.of(2, 50),
            (tx, after, most) -> tx.sql(PulseSql.class).some(after, most),
            (tx, ids) -> tx.sql(PulseSql.class).rewrite(ids));
    Purge purge = purge(base);
    return new PulseRoom(
        Room.named("pulse")
            .data(PulseData.TABLES)
            .graph("pulse", new PulseGraph(pulses))
            .measures(PulseMeasures.all())
            .daily(mixing)
            .daily(purge)
            .build(),
        pulses,
        mixing,
        purge);
  }

  private static Purge purge(Base base) {
    return new Purge(
        "pulse.purge",
        List.of((tx, most) ->
            tx.sql(PulseSql.class)
                .deleteBefore(
                    YearMonth.from(base.today().date()).minusMonths(MONTHS_KEPT).toString(),
                    most)));
  }
}
