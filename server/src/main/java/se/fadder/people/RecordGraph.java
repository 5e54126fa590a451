package se.fadder.people;

import java.util.Objects;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;

/** The wiring of {@code people-records.graphqls}. */
public final class RecordGraph implements SchemaWiring {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_PHONE = 30;

  private static final Loader<PersonId, PersonRecord> RECORD = new Loader<>("people.record");
  private static final Loader<PersonId, Contact> CONTACT = new Loader<>("people.contact");

  private final PersonRecords records;

  public RecordGraph(PersonRecords records) {
    this.records = records;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(RECORD, records::records);
    wiring.loader(CONTACT, records::contacts);
    wiring
        .type("Person", Person.class)
        .field("record", (person, args, operation) -> operation.load(RECORD, person.id()))
        .field("contact", (person, args, operation) -> operation.load(CONTACT, person.id()));
    wiring.type("PersonRecord", PersonRecord.class);
    wiring.type("Contact", Contact.class);
    wiring.mutation(
        "personCorrect",
        (tx, viewer, input) ->
            Payload.of(
                records.correct(
                    tx,
                    viewer,
                    new PersonRecord(
                        input.id("personId", PersonId.class),
                        input.text("givenName", LONGEST_NAME),
                        Objects.requireNonNullElse(
                            input.textOrNull("familyName", LONGEST_NAME), ""),
                        input.textOrNull("alias", LONGEST_NAME),
                        input.textOrNull("email", EmailAddress.LONGEST)))));
    wiring.mutation(
        "contactSet",
        (tx, viewer, input) ->
            Payload.of(
                records.setContact(
                    tx,
                    viewer,
                    new Contact(
                        input.id("personId", PersonId.class),
                        input.textOrNull("email", EmailAddress.LONGEST),
                        input.textOrNull("phone", LONGEST_PHONE)))));
  }
}
