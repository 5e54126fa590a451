package se.fadder.mentorfollowup;

import se.fadder.agenda.AgendaRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.jobs.DailyWork;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.People;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of what follows once somebody is to have a mentor.
 *
 * @param concernRun lists it every night
 * @param fitCheckRun asks newcomers every morning
 */
public record MentorFollowupRoom(
    Room room,
    FitChecks fitChecks,
    ChangeWishes wishes,
    Talks talks,
    DailyWork concernRun,
    DailyWork fitCheckRun)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static MentorFollowupRoom of(
      Base base,
      PeopleRoom peopleRoom,
      CalendarRoom calendar,
      AgendaRoom agenda,
      PushRoom push,
      MentorshipRoom mentorship,
      OnboardingRoom onboarding,
      MentorFollowupSettings settings) {
    People people = peopleRoom.people();
    AtWork atWork = new AtWork(base.today(), calendar.calendar(), calendar.workingDays());
    Concerns concerns =
        new Concerns(
            people,
            new MentoredNewHires(people, calendar.calendar()),
            new ConcernRules(calendar.workingDays()));
    ConcernReminder told = new ConcernReminder(concerns, atWork, push.outbox());
    FitCheckReminder asked = new FitCheckReminder(base.today(), atWork, push.outbox());
    push.kinds().add(told);
    push.kinds().add(asked);
    ConcernIndex index = new ConcernIndex(people, mentorship.mentorships(), concerns, told);
    mentorship.mentorships().addListener(index::mentored);
    MentorStep step = new MentorStep(base.today(), onboarding.ticks(), settings);
    mentorship.mentorships().addListener(step);
    onboarding.listeners().add(step);
    calendar.calendar().addListener(index::away);
    peopleRoom
        .units()
        .addListener(
            UnitListener.of(
                (tx, from, into, day) -> tx.sql(ConcernSql.class).follow(from.id(), into.id())));
    peopleRoom.employments().addListener((EmploymentEnds) index);
    peopleRoom.employments().addListener((EmploymentBeginnings) index);
    FitChecks fitChecks = new FitChecks(base.today(), index);
    ChangeWishes wishes = new ChangeWishes(base.today(), index);
    Talks talks = new Talks(base.today(), concerns, index);
    agenda.agendas().add(new ConcernAgenda(people, concerns, mentorship.requests()));
    agenda.agendas().add(new OwnFollowup(base.today(), fitChecks));
    ConcernRun concernRun = new ConcernRun(index);
    FitCheckRun fitCheckRun = new FitCheckRun(base.ids(), people, atWork, asked);
    return new MentorFollowupRoom(
        Room.named("mentorfollowup")
            .data(MentorFollowupData.TABLES)
            .graph("mentorfollowup", new MentorFollowupGraph(fitChecks, wishes, talks))
            .daily(concernRun)
            .daily(fitCheckRun)
            .build(),
        fitChecks,
        wishes,
        talks,
        concernRun,
        fitCheckRun);
  }
}
