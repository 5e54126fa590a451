package se.fadder.onboarding;

import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.Employments;
import se.fadder.people.People;

/** The changeable on running plans, each group in a class of its own. */
public record PlanCommands(
    StepEdits edits,
    StepAdditions additions,
    Credits credits,
    SignOffs signOffs,
    StepComments comments,
    PassedSteps passedSteps,
    DateMoves dateMoves,
    Closings closings) {

  /** Creates all of them, on what they stand on. */
  public static PlanCommands of(
      Ids ids,
      Today today,
      People people,
      Mentorships mentorships,
      Calendar calendar,
      WorkingDays workingDays,
      Employments employments,
      Plans plans,
      DateMoves dates,
      PlanListeners listeners,
      AuditLog auditLog,
      ReadLog readLog) {
    ChangeableSteps changeable = new ChangeableSteps(plans, dates);
    StepHistory history = new StepHistory(ids, today, auditLog, listeners);
    StepEdits edits = new StepEdits(today, people, changeable, history);
    Credits credits = new Credits(today, changeable, history);
    return new PlanCommands(
        edits,
        new StepAdditions(ids, changeable, history),
        credits,
        new SignOffs(today, changeable, history),
        new StepComments(ids, today, auditLog, plans, changeable, listeners),
        new PassedSteps(
            today, calendar, workingDays, employments, changeable, edits, credits, dates),
        dates,
        new Closings(today, auditLog, listeners, changeable, dates));
  }
}
