package se.fadder.onboarding;

import se.fadder.calendar.Calendar;
import se.fadder.calendar.WorkingDays;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.People;
import se.fadder.people.Reads;
import se.fadder.people.Staffing;
import se.fadder.people.Trail;

/** What is done with running plans, each part by a class of its own. */
public record PlanVerbs(
    StepEdits edits,
    StepAdditions additions,
    Credits credits,
    SignOffs signOffs,
    StepTalk talk,
    WaitingLists waiting,
    LateStarts lateStarts,
    DateMoves dateMoves,
    Closings closings,
    Evaluations evaluations) {

  /** All of them, on what they stand on. */
  public static PlanVerbs of(
      Ids ids,
      Today today,
      People people,
      Mentorships mentorships,
      Calendar calendar,
      WorkingDays workingDays,
      Staffing staffing,
      Plans plans,
      DateMoves dates,
      Trail trail,
      Reads reads) {
    StepDesk desk = new StepDesk(plans, dates);
    StepHistory history = new StepHistory(ids, today, trail);
    StepEdits edits = new StepEdits(today, people, desk, history);
    Credits credits = new Credits(today, desk, history);
    return new PlanVerbs(
        edits,
        new StepAdditions(ids, desk, history),
        credits,
        new SignOffs(today, desk, history),
        new StepTalk(ids, today, trail, plans, desk),
        new WaitingLists(people, reads, plans, new StepDoers(people, mentorships)),
        new LateStarts(today, calendar, workingDays, staffing, desk, edits, credits, dates),
        dates,
        new Closings(today, trail, desk),
        new Evaluations(today, trail, plans));
  }
}
