package se.fadder.sessionnotes;

import se.fadder.audit.AuditRoom;
import se.fadder.commitments.CommitmentsRoom;
import se.fadder.questions.QuestionsRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.supervision.SupervisionRoom;

/** The room of what people write about their sessions. */
public record SessionNotesRoom(
    Room room, SessionNotes notes, PrivateNotes privateNotes, Ratings ratings, SessionSearch search)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static SessionNotesRoom of(
      Base base,
      AuditRoom audit,
      SupervisionRoom supervision,
      CommitmentsRoom commitments,
      QuestionsRoom questions) {
    audit.changeKinds().add(SessionNotesChangeKind.values());
    NoteAccess access = new NoteAccess(supervision.access(), supervision.reader());
    SessionNotes notes = new SessionNotes(base.ids(), base.today(), audit.log(), access);
    PrivateNotes privateNotes = new PrivateNotes(base.ids(), base.today(), access);
    Ratings ratings = new Ratings(base.today(), access, supervision.reader());
    SessionSearch search =
        new SessionSearch(
            SearchSources.all(
                base.today(),
                notes,
                privateNotes,
                questions.questions(),
                commitments.commitments()));
    return new SessionNotesRoom(
        Room.named("sessionnotes")
            .data(SessionNotesData.TABLES)
            .graph("sessionnotes", new SessionNotesGraph(notes, privateNotes, ratings, search))
            .measures(UsefulnessMeasures.all())
            .build(),
        notes,
        privateNotes,
        ratings,
        search);
  }
}
