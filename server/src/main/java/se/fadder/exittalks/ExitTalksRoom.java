package se.fadder.exittalks;

import java.util.List;
import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.freelines.FreeLinesRoom;
import se.fadder.jobs.Purge;
import se.fadder.people.EmploymentEnds;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of exit talks. */
public record ExitTalksRoom(Room room, ExitTalks talks) implements Offering {
  /** Makes the room on the rooms below it. */
  public static ExitTalksRoom of(
      Base base, AuditRoom audit, PeopleRoom people, AgendaRoom agenda, FreeLinesRoom freeLines) {
    audit.changeKinds().add(ExitChangeKind.values());
    audit.changeKinds().add(ExitOwnChangeKind.values());
    ExitTalks talks = new ExitTalks(base.today(), people.people(), audit.log(), freeLines.lines());
    people.employments().addListener((EmploymentEnds) new ExitAsking(base.today()));
    agenda.agendas().add(new OwnExitTalk(base.today(), talks));
    return new ExitTalksRoom(
        Room.named("exittalks")
            .data(ExitTalksData.TABLES)
            .graph("exittalks", new ExitTalkGraph(talks))
            .measures(ExitMeasures.all())
            .daily(purge(base))
            .build(),
        talks);
  }

  private static Purge purge(Base base) {
    return new Purge(
        "exittalks.purge",
        List.of((tx, most) ->
            tx.sql(ExitTalkSql.class)
                .deleteUnanswered(base.today().date().minusDays(ExitTalks.DAYS_AFTER), most)));
  }
}
