package se.fadder.teamfika;

import java.time.DayOfWeek;
import java.util.Objects;
import java.util.Set;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;

/** The wiring of {@code teamfika.graphqls}. */
public final class TeamFikaGraph implements SchemaWiring {
  private static final Loader<UnitId, TeamFika> OF_UNIT = new Loader<>("teamfika.ofUnit");
  private static final Loader<UnitId, UnitId> CHANGEABLE = new Loader<>("teamfika.changeable");
  private static final Loader<TeamFikaId, TeamFika> FIKA = new Loader<>("teamfika.fika");
  private static final Loader<TeamFikaId, TeamFikaDay> NEXT = new Loader<>("teamfika.next");

  private final TeamFikas fikas;
  private final TeamFikaCommands commands;
  private final FikaDayCommands dayCommands;

  TeamFikaGraph(TeamFikas fikas, TeamFikaCommands commands, FikaDayCommands dayCommands) {
    this.fikas = fikas;
    this.commands = commands;
    this.dayCommands = dayCommands;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(OF_UNIT, fikas::ofUnits);
    wiring.loader(CHANGEABLE, fikas::changeable);
    wiring.loader(FIKA, fikas::byIds);
    wiring.loader(NEXT, fikas::next);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "teamFikaDays",
            (viewer, args, operation) -> operation.read(tx -> fikas.ofViewer(tx, viewer)));
    wiring
        .type("Unit", Unit.class)
        .field("teamFika", (unit, args, operation) -> operation.load(OF_UNIT, unit.id()))
        .field(
            "viewerMaySetTeamFika",
            (unit, args, operation) ->
                operation.load(CHANGEABLE, unit.id()).thenApply(Objects::nonNull));
    wiring
        .node("TeamFika", TeamFika.class, TeamFikaId.class, TeamFikaId::new, FIKA)
        .field("unit", (fika, args, operation) -> operation.load(PeopleGraph.UNIT, fika.unitId()))
        .field("weekdays", (fika, args, operation) -> fika.days())
        .field("next", (fika, args, operation) -> operation.load(NEXT, fika.id()));
    wiring
        .type("TeamFikaDay", TeamFikaDay.class)
        .field("host", (day, args, operation) -> operation.load(PeopleGraph.PERSON, day.hostId()));
    wireMutations(wiring);
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "teamFikaSet",
        (tx, viewer, input) ->
            Payload.of(
                commands.set(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.number("revision", 0, Integer.MAX_VALUE),
                    said(input))));
    wiring.mutation(
        "teamFikaEnd",
        (tx, viewer, input) ->
            Payload.of(
                commands.end(
                    tx,
                    viewer,
                    input.id("unitId", UnitId.class),
                    input.number("revision", 0, Integer.MAX_VALUE))));
    wiring.mutation(
        "teamFikaCome",
        (tx, viewer, input) ->
            Payload.of(
                dayCommands.come(
                    tx,
                    viewer,
                    id(input),
                    input.day("date"),
                    input.truth("coming"),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "teamFikaHost",
        (tx, viewer, input) ->
            Payload.of(
                dayCommands.takeOver(
                    tx,
                    viewer,
                    id(input),
                    input.day("date"),
                    input.idOrNull("hostId", PersonId.class))));
    wiring.mutation(
        "teamFikaLine",
        (tx, viewer, input) ->
            Payload.of(
                dayCommands.write(
                    tx,
                    viewer,
                    id(input),
                    input.day("date"),
                    input.textOrNull("line", FikaDayCommands.LONGEST_LINE))));
  }

  private static TeamFikaCommands.Said said(Args input) {
    return new TeamFikaCommands.Said(
        Set.copyOf(input.someOf("weekdays", DayOfWeek.class)),
        input.time("begins"),
        input.number("minutes", TeamFika.SHORTEST, TeamFika.LONGEST),
        input.textOrNull("place", TeamFika.LONGEST_PLACE));
  }

  private static TeamFikaId id(Args input) {
    return input.id("teamFikaId", TeamFikaId.class);
  }
}
