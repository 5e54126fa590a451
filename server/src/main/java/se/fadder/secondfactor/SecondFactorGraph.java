package se.fadder.secondfactor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Person;
import se.fadder.signin.Accounts;

/** The wiring of {@code secondfactor.graphqls}. */
final class SecondFactorGraph implements SchemaWiring {
  private static final Loader<PersonId, Boolean> HAS = new Loader<>("secondfactor.has");

  private final FurtherProofs proofs;
  private final SecondFactorReset reset;

  SecondFactorGraph(FurtherProofs proofs, SecondFactorReset reset) {
    this.proofs = proofs;
    this.reset = reset;
  }

  /** One's own second factor, as one sees it. */
  record Own(@Nullable Instant setUpAt, int recoveryCodesLeft, boolean required) {}

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(HAS, reset::having);
    wiring
        .type("Viewer", Viewer.class)
        .field("secondFactor", (viewer, args, operation) -> operation.read(tx -> own(tx, viewer)));
    wiring.type("SecondFactor", Own.class);
    wiring
        .type("Person", Person.class)
        .field("secondFactor", (person, args, operation) -> operation.load(HAS, person.id()));
    wiring.mutation(
        "secondFactorReset",
        (tx, viewer, input) ->
            Payload.of(reset.reset(tx, viewer, input.id("personId", PersonId.class))));
  }

  private @Nullable Own own(Tx tx, Viewer viewer) {
    PersonId person = viewer.person();
    if (Accounts.username(tx, person).isEmpty()) {
      return null;
    }
    SecondFactorSql sql = tx.sql(SecondFactorSql.class);
    return new Own(
        sql.factor(person).map(StoredFactor::setUpAt).orElse(null),
        sql.codesLeft(person),
        proofs.isRequired(tx, person));
  }
}
