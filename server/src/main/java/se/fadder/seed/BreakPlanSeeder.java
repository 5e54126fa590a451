package se.fadder.seed;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.breakplans.BreakChoice;
import se.fadder.breakplans.BreakPlanCommands;
import se.fadder.breakplans.BreakTime;
import se.fadder.breakplans.UnitBreaks;
import se.fadder.breakplans.UsualBreak;
import se.fadder.breakplans.Weekdays;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.people.Unit;

/** The seeder of when units have breaks, and of those who have said that they want reminders. */
public final class BreakPlanSeeder {
  private static final Pattern WEEKDAYS = Pattern.compile("[1-5]{1,5}");
  private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
  private static final int MOST_MINUTES = 120;

  private final BreakPlanCommands commands;
  private final UnitBreaks units;

  public BreakPlanSeeder(BreakPlanCommands commands, UnitBreaks units) {
    this.commands = commands;
    this.units = units;
  }

  void add(WriteTx tx, Municipality municipality, Map<String, Unit> byKey, Staff staff) {
    for (Row row : municipality.unitBreaks()) {
      BreakTime time = timeOrNull(row);
      Unit unit = row.find("unit", byKey);
      UsualBreak usual = row.oneOf("usual", UsualBreak.class);
      done(row, units.record(tx, unit.id(), usual, choice(time), time));
    }
    for (Row row : municipality.breakPlans()) {
      done(row, say(tx, row, new Viewer(staff.id(row, "person"))));
    }
  }

  /** Says what a row says of somebody: yes, when they have a usual break, or one of their own. */
  private Outcome<?> say(WriteTx tx, Row row, Viewer viewer) {
    String name = row.textOrNull("name");
    if (name != null) {
      return commands.add(tx, viewer, name, time(row));
    }
    if (row.textOrNull("usual") == null) {
      return commands.agree(tx, viewer, true);
    }
    BreakTime time = timeOrNull(row);
    return commands.choose(tx, viewer, row.oneOf("usual", UsualBreak.class), 0, choice(time), time);
  }

  private static void done(Row row, Outcome<?> outcome) {
    outcome
        .refusal()
        .ifPresent(problem -> {
          throw row.error(problem.message());
        });
  }

  private static BreakChoice choice(@Nullable BreakTime time) {
    return time == null ? BreakChoice.OFF : BreakChoice.SET;
  }

  /** The time of a row; null for one that says that there is none. */
  private static @Nullable BreakTime timeOrNull(Row row) {
    return row.textOrNull("weekdays") == null ? null : time(row);
  }

  private static BreakTime time(Row row) {
    String until = row.textOrNull("until");
    return new BreakTime(
        Weekdays.of(weekdays(row)),
        time(row, "from"),
        until == null ? null : time(row, "until"),
        row.number("minutes", MOST_MINUTES));
  }

  private static Collection<DayOfWeek> weekdays(Row row) {
    String text = row.text("weekdays");
    if (!WEEKDAYS.matcher(text).matches()) {
      throw row.error("weekdays holds '" + text + "', not days such as 135 for every second");
    }
    return List.copyOf(text.chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).toList());
  }

  private static LocalTime time(Row row, String column) {
    String text = row.text(column);
    if (!TIME.matcher(text).matches()) {
      throw row.error(column + " holds '" + text + "', not a time of day such as 09:30");
    }
    return LocalTime.parse(text);
  }
}
