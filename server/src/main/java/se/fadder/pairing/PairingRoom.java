package se.fadder.pairing;

import se.fadder.audit.AuditRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of proposals of mentors for newcomers. */
public record PairingRoom(
    Room room,
    PairingProposals proposals,
    PairingLines lines,
    PairingChanges changes,
    PairingAsking asking,
    PairingChoiceLists choices)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static PairingRoom of(
      Base base, AuditRoom audit, PeopleRoom people, MentorshipRoom mentorship) {
    audit.changeKinds().add(PairingChangeKind.values());
    audit.readKinds().add(PairingReadKind.values());
    NewHiresToPair newHires = new NewHiresToPair(base.today());
    PairingProposals proposals =
        new PairingProposals(
            base.jobs(), base.ids(), base.today(), people.people(), newHires, audit.log());
    PairingLines lines = new PairingLines(people.people(), proposals, audit.reads());
    PairingSnapshots snapshots =
        new PairingSnapshots(base.today(), newHires, mentorship.candidates());
    PairingChanges changes =
        new PairingChanges(
            base.jobs(),
            base.today(),
            people.people(),
            proposals,
            lines,
            mentorship.candidates(),
            audit.log());
    PairingAsking asking =
        new PairingAsking(base.today(), proposals, lines, mentorship.requests(), audit.log());
    PairingMoves moves = new PairingMoves(base.today());
    mentorship.mentorships().addListener(moves);
    mentorship.requests().addListener(moves);
    PairingChoiceLists choices = new PairingChoiceLists(lines, snapshots, audit.reads());
    return new PairingRoom(
        Room.named("pairing")
            .data(PairingData.TABLES)
            .graph("pairing", new PairingGraph(proposals, lines, changes, asking))
            .graph("pairing-lines", new PairingLineGraph(lines, choices, changes))
            .job(
                new PairingJob(
                    base.background(),
                    base.throttle(),
                    base.jobs(),
                    base.ids(),
                    newHires,
                    snapshots))
            .daily(PairingPurge.work(base.today()))
            .build(),
        proposals,
        lines,
        changes,
        asking,
        choices);
  }
}
