package se.fadder.supervision;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.TypeWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.outsidesupervisors.OutsideSupervisorGraph;
import se.fadder.people.PeopleGraph;
import se.fadder.supervision.SeenSessions.InSession;

/** The wiring of {@code supervision.graphqls}. */
public final class SessionGraph implements SchemaWiring {
  public static final Loader<SessionId, Session> SESSION = new Loader<>("supervision.session");
  public static final Loader<SessionId, SessionStanding> STANDING =
      new Loader<>("supervision.standing");

  private static final Loader<SessionId, List<SessionMember>> MEMBERS =
      new Loader<>("supervision.members");
  private static final Loader<SessionId, SessionId> MOVABLE = new Loader<>("supervision.movable");
  private static final Loader<SessionId, SessionId> CHANGEABLE =
      new Loader<>("supervision.changeable");
  private static final Loader<InSession, Boolean> BUSY = new Loader<>("supervision.busyElse");
  private static final Loader<SessionId, Integer> TO_RAISE = new Loader<>("supervision.toRaise");
  private static final Loader<SessionId, SessionId> RAISES = new Loader<>("supervision.raises");

  private final SessionLists lists;
  private final SeenSessions seen;
  private final SessionAccess access;
  private final SessionTimes times;
  private final MemberChanges members;
  private final CaseReviews reviews;

  SessionGraph(
      SessionLists lists,
      SeenSessions seen,
      SessionAccess access,
      SessionTimes times,
      MemberChanges members,
      CaseReviews reviews) {
    this.lists = lists;
    this.seen = seen;
    this.access = access;
    this.times = times;
    this.members = members;
    this.reviews = reviews;
  }

  /** A member as a session shows them. */
  private record ShownMember(InSession place, boolean leads, @Nullable Boolean attended) {
    static ShownMember of(Session session, SessionMember member) {
      return new ShownMember(
          new InSession(session.id(), member.personId()),
          member.personId().equals(session.leaderId()),
          member.attended());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SESSION, seen::byIds);
    wiring.loader(STANDING, access::of);
    wiring.loader(MEMBERS, seen::members);
    wiring.loader(MOVABLE, seen::movable);
    wiring.loader(CHANGEABLE, members::changeable);
    wiring.loader(BUSY, seen::busyElse);
    wiring.loader(TO_RAISE, reviews::raisedIn);
    wiring.loader(RAISES, reviews::raisedByViewer);
    wiring
        .type("Viewer", Viewer.class)
        .field("sessions", this::own)
        .field(
            "sessionsToLog",
            (viewer, args, operation) -> operation.read(tx -> lists.toLog(tx, viewer)))
        .field("sessionsOf", this::ofPerson);
    wiring.subscription(
        "sessionsChanged",
        (root, args, operation) -> Set.of(SessionWriter.of(operation.viewer().person())),
        (root, args, operation) -> operation.viewer());
    wireSession(wiring);
    wireMember(wiring);
  }

  private Connection<Session> own(Viewer viewer, Args args, Operation operation) {
    boolean past = args.truth("past");
    Slice<Session> page =
        operation.read(tx ->
            past ? lists.past(tx, viewer, args.page()) : lists.toCome(tx, viewer, args.page()));
    return Connection.of(page, SessionLists::placeOf);
  }

  private @Nullable Connection<Session> ofPerson(Viewer viewer, Args args, Operation operation) {
    PersonId person = args.id("personId", PersonId.class);
    return operation
        .read(tx -> lists.ofPerson(tx, viewer, person, args.page()))
        .map(page -> Connection.of(page, SessionLists::placeOf))
        .orElse(null);
  }

  private void wireSession(Wiring wiring) {
    TypeWiring<Session> type =
        wiring
            .node("Session", Session.class, SessionId.class, SessionId::new, SESSION)
            .field(
                "leader",
                (session, args, operation) ->
                    operation.load(PeopleGraph.PERSON, session.leaderId()))
            .field(
                "outside",
                (session, args, operation) ->
                    operation.load(OutsideSupervisorGraph.OUTSIDE, session.outsideId()))
            .field(
                "unit",
                (session, args, operation) -> operation.load(PeopleGraph.UNIT, session.unitId()))
            .field(
                "members",
                (session, args, operation) ->
                    operation
                        .load(MEMBERS, session.id())
                        .thenApply(members -> shown(session, members)))
            .field(
                "viewerStanding",
                (session, args, operation) -> operation.load(STANDING, session.id()))
            .field(
                "canLog",
                (session, args, operation) ->
                    operation
                        .load(STANDING, session.id())
                        .thenApply(standing ->
                            standing != null && standing.writes() && times.isToLog(session)))
            .field(
                "canMove",
                (session, args, operation) ->
                    operation.load(MOVABLE, session.id()).thenApply(Objects::nonNull))
            .field(
                "canChangeMembers",
                (session, args, operation) ->
                    operation.load(CHANGEABLE, session.id()).thenApply(Objects::nonNull));
    wireReview(type);
  }

  private static List<ShownMember> shown(Session session, @Nullable List<SessionMember> members) {
    return members == null
        ? List.of()
        : members.stream().map(member -> ShownMember.of(session, member)).toList();
  }

  /** What whoever takes no part does not see, although it is no text. */
  private static void wireReview(TypeWiring<Session> type) {
    type.field("reason", (session, args, operation) -> typed(session, operation, session.reason()))
        .field("raised", (session, args, operation) -> typed(session, operation, session.raised()))
        .field(
            "notReached",
            (session, args, operation) -> typed(session, operation, session.notReached()))
        .field("toRaise", (session, args, operation) -> operation.load(TO_RAISE, session.id()))
        .field(
            "viewerRaises",
            (session, args, operation) ->
                operation
                    .load(STANDING, session.id())
                    .thenCompose(standing ->
                        operation
                            .load(RAISES, session.isCaseReview() ? session.id() : null)
                            .thenApply(raises ->
                                (standing != null && standing.writes() && session.isCaseReview())
                                    ? raises != null
                                    : null)));
  }

  private static <T> CompletableFuture<@Nullable T> typed(
      Session session, Operation operation, @Nullable T value) {
    return operation
        .load(STANDING, session.id())
        .thenApply(standing -> standing != null && standing.readsTyped() ? value : null);
  }

  private static void wireMember(Wiring wiring) {
    wiring
        .type("SessionMember", ShownMember.class)
        .field(
            "person",
            (shown, args, operation) -> operation.load(PeopleGraph.PERSON, shown.place().person()))
        .field("busy", (shown, args, operation) -> operation.load(BUSY, shown.place()));
  }
}
