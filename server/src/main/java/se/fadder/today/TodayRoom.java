package se.fadder.today;

import se.fadder.agenda.AgendaRoom;
import se.fadder.agenda.Agendas;
import se.fadder.audit.AuditRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.people.People;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of the day: what introductions ask of a person, in their own and in those of others. */
public record TodayRoom(Room room, StepsToDo toDo, CommentNotices notices) implements Offering {

  /** Makes the room on the rooms below it. */
  public static TodayRoom of(
      AuditRoom audit,
      PeopleRoom people,
      AgendaRoom agenda,
      MentorshipRoom mentorship,
      OnboardingRoom onboarding) {
    StepsToDo toDo = new StepsToDo(people.people(), audit.reads());
    CommentNotices notices = new CommentNotices(people.people(), mentorship.mentorships());
    onboarding.listeners().add(notices);
    addTo(agenda.agendas(), people.people(), onboarding, toDo);
    return new TodayRoom(
        Room.named("today")
            .graph("today", new TodayGraph(toDo, onboarding.events(), notices))
            .build(),
        toDo,
        notices);
  }

  private static void addTo(
      Agendas agendas, People people, OnboardingRoom onboarding, StepsToDo toDo) {
    agendas.add(new OwnSteps(people));
    agendas.add(new OthersSteps(people, toDo, onboarding.events()));
    agendas.add(new OwnedPlans(people));
    agendas.add(new Comments(onboarding.plans()));
  }
}
