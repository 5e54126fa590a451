package se.fadder.sessionnotes;

import java.util.List;
import java.util.Objects;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Viewer;
import se.fadder.people.PeopleGraph;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionGraph;
import se.fadder.supervision.SessionId;

/** The wiring of {@code sessionnotes.graphqls}. */
public final class SessionNotesGraph implements SchemaWiring {
  private static final int LONGEST_SEARCH = 100;

  private static final Loader<SessionNoteId, SessionNote> NOTE = new Loader<>("sessionnotes.note");
  private static final Loader<SessionId, List<SessionNote>> NOTES =
      new Loader<>("sessionnotes.notes");
  private static final Loader<SessionId, SessionId> WRITABLE =
      new Loader<>("sessionnotes.writable");
  private static final Loader<PrivateNoteId, PrivateNote> PRIVATE =
      new Loader<>("sessionnotes.private");
  private static final Loader<SessionId, List<PrivateNote>> PRIVATES =
      new Loader<>("sessionnotes.privates");
  private static final Loader<SessionId, SessionRating> RATING =
      new Loader<>("sessionnotes.rating");
  private static final Loader<SessionId, SessionId> RATABLE = new Loader<>("sessionnotes.ratable");

  private final SessionNotes notes;
  private final PrivateNotes privateNotes;
  private final Ratings ratings;
  private final SessionSearch search;

  public SessionNotesGraph(
      SessionNotes notes, PrivateNotes privateNotes, Ratings ratings, SessionSearch search) {
    this.notes = notes;
    this.privateNotes = privateNotes;
    this.ratings = ratings;
    this.search = search;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(NOTE, notes::byIds);
    wiring.loader(NOTES, notes::ofSessions);
    wiring.loader(WRITABLE, notes::writable);
    wiring.loader(PRIVATE, privateNotes::byIds);
    wiring.loader(PRIVATES, privateNotes::ofSessions);
    wiring.loader(RATING, ratings::own);
    wiring.loader(RATABLE, ratings::ratable);
    wireSession(wiring);
    wireNotes(wiring);
    wireMutations(wiring);
  }

  private void wireSession(Wiring wiring) {
    wiring
        .type("Session", Session.class)
        .field("notes", (session, args, operation) -> operation.load(NOTES, session.id()))
        .field("privateNotes", (session, args, operation) -> operation.load(PRIVATES, session.id()))
        .field("viewerRating", (session, args, operation) -> operation.load(RATING, session.id()))
        .field(
            "viewerMayWriteNotes",
            (session, args, operation) ->
                operation.load(WRITABLE, session.id()).thenApply(Objects::nonNull))
        .field(
            "viewerMayRate",
            (session, args, operation) ->
                operation.load(RATABLE, session.id()).thenApply(Objects::nonNull));
    wiring
        .type("Viewer", Viewer.class)
        .field("privateNotes", this::own)
        .field("sessionSearch", this::found);
  }

  private Connection<PrivateNote> own(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> privateNotes.own(tx, operation.viewer(), args.page())),
        PrivateNotes::placeOf);
  }

  private List<SessionFinding> found(Viewer viewer, Args args, Operation operation) {
    String text = args.textOrNull("text", LONGEST_SEARCH);
    int most = args.page().size();
    return text == null
        ? List.of()
        : operation.read(tx -> search.find(tx, operation.viewer(), text, most));
  }

  private static void wireNotes(Wiring wiring) {
    wiring
        .node("SessionNote", SessionNote.class, SessionNoteId.class, SessionNoteId::new, NOTE)
        .field(
            "session",
            (note, args, operation) -> operation.load(SessionGraph.SESSION, note.sessionId()))
        .field(
            "author",
            (note, args, operation) -> operation.load(PeopleGraph.PERSON, note.authorId()))
        .field(
            "viewerMayChange",
            (note, args, operation) ->
                operation
                    .load(WRITABLE, isOwn(note, operation) ? note.sessionId() : null)
                    .thenApply(Objects::nonNull));
    wiring
        .node("PrivateNote", PrivateNote.class, PrivateNoteId.class, PrivateNoteId::new, PRIVATE)
        .field(
            "session",
            (note, args, operation) -> operation.load(SessionGraph.SESSION, note.sessionId()))
        .field(
            "viewerMayChange",
            (note, args, operation) ->
                operation
                    .load(WRITABLE, note.sessionId())
                    .thenApply(session -> note.sessionId() == null || session != null));
    wiring.type("SessionRating", SessionRating.class);
    wiring
        .type("SessionFinding", SessionFinding.class)
        .field(
            "session",
            (found, args, operation) -> operation.load(SessionGraph.SESSION, found.sessionId()));
  }

  private static boolean isOwn(SessionNote note, Operation operation) {
    return !note.isDeleted() && note.authorId().equals(operation.viewer().person());
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "noteWrite",
        (tx, viewer, input) ->
            Payload.of(
                notes.write(tx, viewer, input.id("sessionId", SessionId.class), writing(input))));
    wiring.mutation(
        "noteDelete",
        (tx, viewer, input) ->
            Payload.of(
                notes.delete(
                    tx, viewer, input.id("noteId", SessionNoteId.class), input.uuid("version"))));
    wiring.mutation(
        "privateNoteWrite",
        (tx, viewer, input) ->
            Payload.of(
                privateNotes.write(
                    tx, viewer, input.idOrNull("sessionId", SessionId.class), writing(input))));
    wiring.mutation(
        "privateNoteDelete",
        (tx, viewer, input) ->
            Payload.of(
                privateNotes.delete(
                    tx,
                    viewer,
                    input.id("privateNoteId", PrivateNoteId.class),
                    input.uuid("version"))));
    wiring.mutation(
        "sessionRate",
        (tx, viewer, input) ->
            Payload.of(
                ratings.rate(
                    tx,
                    viewer,
                    input.id("sessionId", SessionId.class),
                    input.oneOfOrNull("value", SessionUsefulness.class),
                    input.textOrNull("line", SessionRating.LONGEST_LINE),
                    input.instantOrNull("at"))));
  }

  private static Writing writing(Args input) {
    return new Writing(
        input.uuid("entry"),
        input.uuidOrNull("basedOn"),
        input.uuid("version"),
        input.text("text", Writing.LONGEST),
        input.instantOrNull("at"));
  }
}
