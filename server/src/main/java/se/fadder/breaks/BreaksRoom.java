package se.fadder.breaks;

import se.fadder.breakplans.BreakPlans;
import se.fadder.breakplans.BreakPlansRoom;
import se.fadder.breakwords.BreakWordsRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.JobHandler;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.PeopleRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.teamfika.TeamFikaRoom;
import se.fadder.visits.VisitsRoom;

/**
 * The room of breaks.
 *
 * @param morning plans all days early on them
 * @param units plans the days of a unit anew
 * @param pastBreaks takes those of a demonstration
 */
public record BreaksRoom(
    Room room,
    BreakDays days,
    BreakAnswers answers,
    DailyWork morning,
    JobHandler units,
    BreakHistory history,
    BreakDeletion deletion,
    BreakExport export,
    PastBreaks pastBreaks)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static BreaksRoom of(
      Base base,
      PeopleRoom people,
      CalendarRoom calendar,
      PushRoom push,
      BreakWordsRoom breakWords,
      BreakPlansRoom breakPlans,
      VisitsRoom visits,
      TeamFikaRoom teamFika,
      BreakSettings settings) {
    BreakPlans plans = breakPlans.plans();
    DayReader reader =
        new DayReader(
            plans,
            calendar.workingTimes(),
            calendar.busyTimes(),
            visits.hoursOfDays(),
            teamFika.days());
    BreakReminder reminder =
        new BreakReminder(base.today(), base.ids(), reader, push.outbox(), breakWords.words());
    push.kinds().add(reminder);
    DayPlanner planner = reminder.planner();
    UnitDays units = new UnitDays(base.background(), base.jobs(), base.today(), plans, planner);
    DayMoves moves = new DayMoves(planner, units);
    calendar.busyTimes().addListener(moves);
    calendar.calendar().addListener(moves);
    people.employments().addListener((EmploymentEnds) moves);
    people.employments().addListener((EmploymentBeginnings) moves);
    plans.addListener(moves);
    visits.hoursOfDays().addListener(moves::moved);
    teamFika.days().addListener(moves::unitMoved);
    BreakMorning morning = new BreakMorning(base.today(), plans, planner);
    BreakDays days = new BreakDays(base.today(), plans, reader);
    BreakHistory history = new BreakHistory(base.today());
    BreakDeletion deletion =
        new BreakDeletion(plans, visits.visits(), visits.hoursOfDays(), push.outbox(), reminder);
    BreakExport export =
        new BreakExport(base.today(), plans, visits.visits(), visits.hoursOfDays());
    return new BreaksRoom(
        Room.named("breaks")
            .data(BreaksData.TABLES)
            .graph("breaks", new BreakGraph(days, reminder.answers()))
            .graph("breaks-history", new BreakHistoryGraph(history, deletion, settings))
            .endpoint(new BreakExportEndpoint(base.database(), base.today(), export))
            .daily(morning)
            .daily(BreakPurge.work(base.today(), settings.keptDays()))
            .job(units)
            .measures(BreakMeasures.all())
            .build(),
        days,
        reminder.answers(),
        morning,
        units,
        history,
        deletion,
        export,
        new PastBreaks(base.ids()));
  }
}
