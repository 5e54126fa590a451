package se.fadder.routines;

import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of the short checklists that anybody starts. */
public record RoutinesRoom(
    Room room, Routines routines, RoutinePublishing publishing, Runs runs, RunChanges runChanges)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static RoutinesRoom of(
      Base base, AuditRoom audit, PeopleRoom people, RoutinesSettings settings) {
    audit.changeKinds().add(RoutineChangeKind.values());
    Routines routines = new Routines(people.people());
    RoutinePublishing publishing =
        new RoutinePublishing(base.ids(), base.today(), people.people(), audit.log());
    Runs runs = new Runs(base.ids(), base.today(), routines);
    RunChanges runChanges = new RunChanges(base.today(), runs);
    people
        .units()
        .addListener(
            UnitListener.of(
                (tx, from, into, day) -> tx.sql(RoutineSql.class).follow(from.id(), into.id())));
    return new RoutinesRoom(
        Room.named("routines")
            .data(RoutinesData.TABLES)
            .graph("routines", new RoutinesGraph(routines, publishing))
            .graph("routines-runs", new RunGraph(runs, runChanges))
            .daily(RunsPurge.work(base.today(), settings.kept()))
            .build(),
        routines,
        publishing,
        runs,
        runChanges);
  }
}
