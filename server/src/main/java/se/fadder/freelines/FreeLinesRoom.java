package se.fadder.freelines;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.Purge;
import se.fadder.jobs.RowMixing;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of free lines.
 *
 * @param lines takes those of rooms above
 * @param mixing writes anew what nobody has read
 */
public record FreeLinesRoom(Room room, FreeLines lines, DailyWork mixing) implements Offering {
  private static final int YEARS_KEPT = 5;

  /** Makes the room on the rooms below it. */
  public static FreeLinesRoom of(Base base, PeopleRoom people) {
    FreeLines lines = new FreeLines(base.ids(), base.today(), people.people());
    DailyWork mixing =
        new RowMixing(
            "freelines.mixing",
            LocalTime.of(2, 40),
            (tx, after, most) -> tx.sql(FreeLineSql.class).unread(after, most),
            (tx, ids) -> tx.sql(FreeLineSql.class).rewrite(ids));
    return new FreeLinesRoom(
        Room.named("freelines")
            .data(FreeLinesData.TABLES)
            .graph("freelines", new FreeLineGraph(lines))
            .daily(mixing)
            .daily(purge(base))
            .build(),
        lines,
        mixing);
  }

  /** Deletes batches that have been read for long enough. */
  private static DailyWork purge(Base base) {
    return new Purge(
        "freelines.purge",
        List.of((tx, most) ->
            tx.sql(FreeLineSql.class)
                .deleteBefore(
                    YearMonth.from(base.today().date()).minusYears(YEARS_KEPT).toString(), most)));
  }
}
