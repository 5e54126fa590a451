package se.fadder.welcome;

import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of the first day. */
public record WelcomeRoom(Room room, Welcomes welcomes) implements Offering {
  /** Makes the room on the rooms below it. */
  public static WelcomeRoom of(AuditRoom audit, PeopleRoom people) {
    audit.changeKinds().add(WelcomeChangeKind.values());
    audit.readKinds().add(WelcomeReadKind.values());
    Welcomes welcomes = new Welcomes(people.people(), audit.log(), audit.reads());
    people
        .units()
        .addListener(
            UnitListener.of(
                (tx, from, into, day) -> tx.sql(WelcomeSql.class).copyUnit(from.id(), into.id())));
    return new WelcomeRoom(
        Room.named("welcome")
            .data(WelcomeData.TABLES)
            .graph("welcome", new WelcomeGraph(welcomes))
            .build(),
        welcomes);
  }
}
