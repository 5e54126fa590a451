package se.fadder.organisation;

import se.fadder.jobs.DailyWork;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of how the organisation is built.
 *
 * @param run does in the night what is planned for the day
 */
public record OrganisationRoom(
    Room room, UnitLists lists, UnitCommands commands, Consequences consequences, DailyWork run)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static OrganisationRoom of(Base base, PeopleRoom people) {
    OrganisationAccess access = new OrganisationAccess(people.people());
    ChangesDone done = new ChangesDone(people.units());
    UnitLists lists = new UnitLists(people.people(), access);
    UnitCommands commands =
        new UnitCommands(base.ids(), base.today(), access, people.writer(), done);
    Consequences consequences = new Consequences(people.people(), access, commands);
    return new OrganisationRoom(
        Room.named("organisation")
            .graph("organisation", new OrganisationGraph(lists, commands, consequences))
            .daily(done)
            .build(),
        lists,
        commands,
        consequences,
        done);
  }
}
