package se.fadder.today;

import se.fadder.agenda.AgendaRoom;
import se.fadder.agenda.Agendas;
import se.fadder.audit.AuditRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.people.People;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of the day: what introductions ask of a person, in their own and in those of others. */
public record TodayRoom(Room room, StepsToDo toDo, StepNotices notices, Nudges nudges)
    implements Offering {

  /** Makes the room on the rooms below it. */
  public static TodayRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      AgendaRoom agenda,
      MentorshipRoom mentorship,
      OnboardingRoom onboarding) {
    audit.changeKinds().add(TodayChangeKind.values());
    StepsToDo toDo = new StepsToDo(people.people(), audit.reads());
    StepPeople concerned = new StepPeople(people.people(), mentorship.mentorships());
    StepNotices notices = new StepNotices(base.ids(), base.today(), onboarding.plans(), concerned);
    onboarding.listeners().add(notices);
    Nudges nudges = new Nudges(base.today(), onboarding.plans(), concerned, notices, audit.log());
    addTo(agenda.agendas(), people.people(), onboarding, toDo);
    return new TodayRoom(
        Room.named("today")
            .data(TodayData.TABLES)
            .graph("today", new TodayGraph(toDo, onboarding.events(), notices, nudges))
            .keeps("agenda")
            .build(),
        toDo,
        notices,
        nudges);
  }

  private static void addTo(
      Agendas agendas, People people, OnboardingRoom onboarding, StepsToDo toDo) {
    agendas.add(new OwnSteps(people));
    agendas.add(new OthersSteps(people, toDo, onboarding.events()));
    agendas.add(new OwnedPlans(people));
    agendas.add(new NoticedSteps(onboarding.plans()));
  }
}
