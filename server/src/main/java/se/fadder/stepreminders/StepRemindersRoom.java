package se.fadder.stepreminders;

import se.fadder.calendar.CalendarRoom;
import se.fadder.calendar.WorkMornings;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.today.TodayRoom;

/** The room of reminders of steps: those that are due, and what is said and asked about them. */
public record StepRemindersRoom(Room room, StepsDue stepsDue, DueChecks checks)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static StepRemindersRoom of(
      Base base,
      CalendarRoom calendar,
      PushRoom push,
      MentorshipRoom mentorship,
      OnboardingRoom onboarding,
      TodayRoom day) {
    StepsDue stepsDue =
        new StepsDue(
            base.today(),
            calendar.calendar(),
            calendar.workingDays(),
            onboarding.plans(),
            onboarding.ticks(),
            push.notifications(),
            push.outbox());
    push.kinds().add(stepsDue);
    WorkMornings mornings =
        new WorkMornings(base.today(), calendar.calendar(), calendar.workingDays());
    TalkReminder talk = new TalkReminder(base.today(), mornings, day.notices(), push.outbox());
    push.kinds().add(talk);
    day.notices().addListener(talk);
    DueChecks checks = new DueChecks(base.jobs(), base.today());
    onboarding.listeners().add(checks);
    NewMentors newMentors = new NewMentors(checks);
    mentorship.mentorships().addListener(newMentors);
    return new StepRemindersRoom(
        Room.named("stepreminders")
            .job(new DueCheck(base.background(), base.jobs(), base.today(), stepsDue, checks))
            .daily(new MorningRun(stepsDue))
            .daily(newMentors)
            .graph("stepreminders", new StepRemindersGraph(stepsDue))
            .build(),
        stepsDue,
        checks);
  }
}
