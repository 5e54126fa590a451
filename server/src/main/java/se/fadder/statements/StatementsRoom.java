package se.fadder.statements;

import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of what an authority owes everybody to say. */
public record StatementsRoom(Room room, Statements statements) implements Offering {
  /** Makes the room on the rooms below it. */
  public static StatementsRoom of(Base base, AuditRoom audit, PeopleRoom people) {
    audit.changeKinds().add(StatementChangeKind.values());
    Statements statements = new Statements(base.ids(), base.today(), people.people(), audit.log());
    return new StatementsRoom(
        Room.named("statements")
            .data(StatementsData.TABLES)
            .graph("statements", new StatementGraph(statements))
            .endpoint(new StatementsEndpoint(base.database(), statements))
            .build(),
        statements);
  }
}
