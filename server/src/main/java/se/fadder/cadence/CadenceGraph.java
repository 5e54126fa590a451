package se.fadder.cadence;

import java.util.Objects;
import se.fadder.cadence.MentoringLoads.MentoringLoad;
import se.fadder.cadence.MentorshipCadences.MentorshipCadence;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code cadence.graphqls}. */
public final class CadenceGraph implements SchemaWiring {
  private static final Loader<UnitId, UnitCadence> OF_UNIT = new Loader<>("cadence.ofUnit");
  private static final Loader<UnitId, UnitId> CHANGEABLE = new Loader<>("cadence.changeable");
  private static final Loader<MentorshipId, MentorshipCadence> OF_MENTORSHIP =
      new Loader<>("cadence.ofMentorship");
  private static final Loader<PersonId, MentoringLoad> LOAD = new Loader<>("cadence.load");

  private final Cadences cadences;
  private final MentorshipCadences mentorships;
  private final MentoringLoads loads;

  public CadenceGraph(Cadences cadences, MentorshipCadences mentorships, MentoringLoads loads) {
    this.cadences = cadences;
    this.mentorships = mentorships;
    this.loads = loads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(OF_UNIT, cadences::ofUnits);
    wiring.loader(CHANGEABLE, cadences::changeable);
    wiring.loader(OF_MENTORSHIP, mentorships::of);
    wiring.loader(LOAD, loads::of);
    wiring
        .type("Unit", Unit.class)
        .field("cadence", (unit, args, operation) -> operation.load(OF_UNIT, unit.id()))
        .field(
            "viewerMaySetCadence",
            (unit, args, operation) ->
                operation.load(CHANGEABLE, unit.id()).thenApply(Objects::nonNull));
    wiring
        .type("UnitCadence", UnitCadence.class)
        .field("from", (of, args, operation) -> operation.load(PeopleGraph.UNIT, of.from()));
    wiring.type("CadenceRow", CadenceRow.class);
    wiring
        .type("Mentorship", Mentorship.class)
        .field("cadence", (of, args, operation) -> operation.load(OF_MENTORSHIP, of.id()));
    wiring.type("MentorshipCadence", MentorshipCadence.class);
    wiring
        .type("Person", Person.class)
        .field("mentoringLoad", (person, args, operation) -> operation.load(LOAD, person.id()));
    wiring.type("MentoringLoad", MentoringLoad.class);
    wiring.mutation(
        "cadenceSet",
        (tx, viewer, input) ->
            Payload.of(
                cadences.set(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.number("revision", 0, Integer.MAX_VALUE),
                    input.each("rows", Cadences.MOST_ROWS, (place, row) -> row(row)))));
    wiring.mutation(
        "cadenceClear",
        (tx, viewer, input) ->
            Payload.of(
                cadences.clear(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.number("revision", 0, Integer.MAX_VALUE))));
  }

  private static CadenceRow row(Args row) {
    boolean hasEnd = row.numberOrNull("untilWeek") != null;
    return new CadenceRow(
        hasEnd ? row.number("untilWeek", 1, Cadences.LAST_WEEK) : null,
        row.number("everyWeeks", 1, Cadences.MOST_WEEKS));
  }
}
