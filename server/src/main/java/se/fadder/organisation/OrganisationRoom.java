package se.fadder.organisation;

import se.fadder.jobs.DailyWork;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.welcome.WelcomeRoom;

/**
 * The room of how the organisation is built.
 *
 * @param files shows what a file of units would change, and changes it
 * @param run does in the night what is planned for the day
 */
public record OrganisationRoom(
    Room room,
    UnitLists lists,
    UnitCommands commands,
    Consequences consequences,
    UnitFiles files,
    DailyWork run)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static OrganisationRoom of(Base base, PeopleRoom people, WelcomeRoom welcome) {
    OrganisationAccess access = new OrganisationAccess(people.people());
    ChangesDone done = new ChangesDone(people.units());
    UnitLists lists = new UnitLists(people.people(), access);
    UnitCommands commands =
        new UnitCommands(base.ids(), base.today(), access, people.writer(), done);
    Consequences consequences = new Consequences(people.people(), access, commands);
    UnitFiles files =
        new UnitFiles(base.database(), base.today(), access, lists, commands, welcome.welcomes());
    return new OrganisationRoom(
        Room.named("organisation")
            .data(OrganisationData.TABLES)
            .graph("organisation", new OrganisationGraph(lists, commands, consequences))
            .endpoints(UnitFileEndpoint.of(files))
            .daily(done)
            .build(),
        lists,
        commands,
        consequences,
        files,
        done);
  }
}
