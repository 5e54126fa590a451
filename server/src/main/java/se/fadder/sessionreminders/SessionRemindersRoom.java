package se.fadder.sessionreminders;

import java.util.List;
import se.fadder.calendar.CalendarRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.supervision.SupervisionRoom;

/**
 * The room of reminders of sessions.
 *
 * @param morningRun puts those of the day
 */
public record SessionRemindersRoom(Room room, DailyWork morningRun) implements Offering {
  /** Makes the room on the rooms below it. */
  public static SessionRemindersRoom of(
      Base base, CalendarRoom calendar, PushRoom push, SupervisionRoom supervision) {
    ReachableTimes reachableTimes =
        new ReachableTimes(
            base.today(), calendar.calendar(), calendar.workingDays(), calendar.busyTimes());
    SessionDayBefore dayBefore = new SessionDayBefore(supervision.reader(), reachableTimes);
    SessionHourBefore hourBefore =
        new SessionHourBefore(supervision.reader(), reachableTimes, supervision.times());
    SessionToLog toLog =
        new SessionToLog(
            supervision.reader(), reachableTimes, supervision.times(), supervision.logs());
    SessionChanged changed =
        new SessionChanged(
            supervision.reader(),
            reachableTimes,
            base.today(),
            push.notifications(),
            supervision.times());
    List.of(dayBefore, hourBefore, toLog, changed).forEach(push.kinds()::add);
    TodaysReminders reminders =
        new TodaysReminders(
            base.today(),
            supervision.reader(),
            supervision.times(),
            reachableTimes,
            dayBefore,
            hourBefore,
            toLog,
            push.outbox());
    supervision
        .plans()
        .addListener(
            new SessionNews(base.today(), supervision.times(), changed, reminders, push.outbox()));
    DailyWork morningRun = new SessionMorningRun(base.today(), supervision.reader(), reminders);
    return new SessionRemindersRoom(
        Room.named("sessionreminders")
            .graph("sessionreminders", wiring -> {})
            .daily(morningRun)
            .build(),
        morningRun);
  }
}
