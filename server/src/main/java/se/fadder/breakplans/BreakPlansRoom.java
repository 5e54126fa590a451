package se.fadder.breakplans;

import se.fadder.audit.AuditRoom;
import se.fadder.people.People;
import se.fadder.people.PeopleRoom;
import se.fadder.people.UnitListener;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of when people want to be reminded of breaks.
 *
 * @param plans tells listeners when one changes
 */
public record BreakPlansRoom(
    Room room, BreakPlans plans, OwnPlans own, BreakPlanCommands commands, UnitBreaks units)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static BreakPlansRoom of(Base base, AuditRoom audit, PeopleRoom peopleRoom) {
    audit.changeKinds().add(BreakPlanChangeKind.values());
    People people = peopleRoom.people();
    BreakPlans plans = new BreakPlans(people);
    OwnPlans own = new OwnPlans(people);
    BreakPlanCommands commands = new BreakPlanCommands(base.ids(), base.today(), plans, own);
    UnitBreaks units = new UnitBreaks(people, plans, audit.log());
    peopleRoom
        .units()
        .addListener(
            UnitListener.of((tx, from, into, day) ->
                tx.sql(BreakPlanSql.class).copyUnit(from.id(), into.id())));
    return new BreakPlansRoom(
        Room.named("breakplans")
            .data(BreakPlansData.TABLES)
            .graph("breakplans", new BreakPlanGraph(own, commands, units))
            .build(),
        plans,
        own,
        commands,
        units);
  }
}
