package se.fadder.today;

import se.fadder.audit.AuditRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of the day: what waits for a person in the plans of others. */
public record TodayRoom(Room room, StepsToDo toDo) implements Offering {

  /** Makes the room on the rooms below it. */
  public static TodayRoom of(AuditRoom audit, PeopleRoom people, OnboardingRoom onboarding) {
    StepsToDo toDo = new StepsToDo(people.people(), audit.reads());
    return new TodayRoom(
        Room.named("today").graph("today", new TodayGraph(toDo, onboarding.events())).build(),
        toDo);
  }
}
