package se.fadder.statements;

import java.util.Map;
import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of what an authority owes everybody to say. */
public record StatementsRoom(Room room, Statements statements) implements Offering {
  /**
   * Makes the room on the rooms below it.
   *
   * @param words what the statements that come with the server tell of how it is set up, by what
   *     stands in braces there
   */
  public static StatementsRoom of(
      Base base, AuditRoom audit, PeopleRoom people, Map<String, String> words) {
    audit.changeKinds().add(StatementChangeKind.values());
    Statements statements =
        new Statements(
            base.ids(), base.today(), people.people(), audit.log(), new BundledStatements(words));
    return new StatementsRoom(
        Room.named("statements")
            .data(StatementsData.TABLES)
            .graph("statements", new StatementGraph(statements))
            .endpoint(new StatementsEndpoint(base.database(), statements))
            .build(),
        statements);
  }
}
