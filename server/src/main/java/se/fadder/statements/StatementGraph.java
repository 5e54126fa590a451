package se.fadder.statements;

import java.util.Objects;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.people.Language;
import se.fadder.people.PeopleGraph;

/** The wiring of {@code statements.graphqls}. */
final class StatementGraph implements SchemaWiring {
  private static final int LONGEST = 20_000;

  private final Statements statements;

  StatementGraph(Statements statements) {
    this.statements = statements;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "statements",
            (viewer, args, operation) -> operation.read(tx -> statements.writable(tx, viewer)));
    wiring
        .type("Statement", Statement.class)
        .field(
            "changedBy",
            (statement, args, operation) ->
                statement.changedBy() == null
                    ? null
                    : operation.load(PeopleGraph.PERSON, statement.changedBy()));
    wiring.mutation(
        "statementWrite",
        (tx, viewer, input) ->
            Payload.of(
                statements.write(
                    tx,
                    viewer,
                    input.oneOf("kind", StatementKind.class),
                    input.oneOf("language", Language.class),
                    Objects.requireNonNullElse(input.textOrNull("text", LONGEST), ""),
                    input.number("revision"))));
  }
}
