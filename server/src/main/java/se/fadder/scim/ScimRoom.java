package se.fadder.scim;

import java.net.URI;
import java.util.function.Supplier;
import se.fadder.audit.AuditRoom;
import se.fadder.machines.Machines;
import se.fadder.machines.MachinesRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.signin.SignInRoom;

/** The room of SCIM. */
public record ScimRoom(Room room) implements Offering {
  /**
   * Makes the room on the rooms below it.
   *
   * @param address under which machines reach the server; asked for once it listens
   */
  public static ScimRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      SignInRoom signIn,
      MachinesRoom machines,
      Supplier<URI> address) {
    audit.changeKinds().add(ScimChangeKind.values());
    Machines asking = machines.machines();
    Users users = new Users(people.people());
    Groups groups = new Groups(people.people(), users);
    GroupChanges roles = new GroupChanges(groups, people, audit.log());
    UserChanges changes =
        new UserChanges(
            users,
            people,
            new UserEmployments(people, signIn.sessions(), audit.log()),
            new UserManagers(users, groups, roles),
            audit.log());
    people
        .units()
        .addListener(
            UnitListener.of(
                (tx, from, into, day) -> tx.sql(ManagerSql.class).follow(from.id(), into.id())));
    return new ScimRoom(
        Room.named("scim")
            .data(ScimData.TABLES)
            .graph("scim", wiring -> {})
            .endpoints(
                new UserCalls(base.database(), users, changes, address).endpoints(asking, "Users"))
            .endpoints(
                new GroupCalls(base.database(), groups, roles, address).endpoints(asking, "Groups"))
            .endpoints(new Discovery(address).endpoints(asking))
            .build());
  }
}
