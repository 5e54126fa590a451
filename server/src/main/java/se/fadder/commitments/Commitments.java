package se.fadder.commitments;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.TimeTold;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionReader;

/** The commitments that people make, as far as the viewer may know. */
public final class Commitments {
  /** How many days ahead something may be promised. */
  private static final int FARTHEST = 366;

  private final Ids ids;
  private final Today today;
  private final TimeTold told;
  private final SessionReader sessions;
  private final CommitmentAccess access;
  private final AuditLog auditLog;

  Commitments(
      Ids ids, Today today, SessionReader sessions, CommitmentAccess access, AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.told = new TimeTold(today);
    this.sessions = sessions;
    this.access = access;
    this.auditLog = auditLog;
  }

  /** The event that something has changed in the commitments that concern the person. */
  public static Event of(PersonId person) {
    return Event.of("commitments.person", person);
  }

  /** Those of the commitments that the viewer may read. */
  public Map<CommitmentId, Commitment> byIds(Tx tx, Viewer viewer, Set<CommitmentId> wanted) {
    return access.readable(tx, viewer, tx.sql(CommitmentSql.class).byIds(wanted)).stream()
        .collect(toMap(Commitment::id, Function.identity()));
  }

  /** The commitments of each of those sessions, as far as the viewer may read them. */
  public Map<SessionId, List<Commitment>> ofSessions(Tx tx, Viewer viewer, Set<SessionId> wanted) {
    Set<SessionId> readable = access.readable(tx, viewer, wanted);
    Map<SessionId, List<Commitment>> found =
        tx.sql(CommitmentSql.class).ofSessions(readable).stream()
            .collect(groupingBy(of -> Objects.requireNonNull(of.sessionId())));
    return readable.stream()
        .collect(toMap(Function.identity(), id -> found.getOrDefault(id, List.of())));
  }

  /** What the viewer is to do and may still do, what is due first at the head. */
  public Slice<Commitment> open(Tx tx, Viewer viewer, Page page) {
    Slice<Commitment> found =
        Slice.of(
            page,
            tx.sql(CommitmentSql.class)
                .open(viewer.person(), page.afterKey(), page.afterId(), page.limit()));
    return new Slice<>(access.ongoing(tx, viewer, found.items()), found.hasNext());
  }

  static Page.After placeOf(Commitment commitment) {
    return new Page.After(commitment.due().toString(), commitment.id().value().toString());
  }

  /**
   * Notes what somebody does, as it was agreed in a session. For those who take part in it.
   *
   * @param person one of those who take part
   * @param at when it was agreed, if that was before the server heard of it
   */
  public Outcome<CommitmentId> add(
      WriteTx tx,
      Viewer viewer,
      SessionId session,
      PersonId person,
      String text,
      LocalDate due,
      @Nullable Instant at) {
    if (!access.takesPart(tx, viewer, session)) {
      return Outcome.refused(Problem.notFound("sessionId"));
    }
    return agree(
        tx, viewer, new Agreed(session, person, viewer.person(), text, due, told.of(at)), at);
  }

  /**
   * What was agreed.
   *
   * @param session in which; null for none
   * @param with the other of the two, where it was in no session
   */
  public record Agreed(
      @Nullable SessionId session,
      PersonId person,
      PersonId with,
      String text,
      LocalDate due,
      Instant at) {}

  /**
   * Notes what was agreed. Whoever calls it has judged that the viewer takes part in the session,
   * or that the two are those whom it concerns.
   */
  public Outcome<CommitmentId> agree(
      WriteTx tx, Viewer viewer, Agreed agreed, @Nullable Instant at) {
    Optional<Problem> problem =
        told.problem(at).or(() -> unlikely(agreed)).or(() -> inSession(tx, agreed));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Commitment commitment =
        new Commitment(
            ids.next(CommitmentId::new),
            agreed.session(),
            agreed.person(),
            agreed.session() == null ? agreed.with() : null,
            viewer.person(),
            agreed.text(),
            agreed.due(),
            agreed.at(),
            null);
    tx.sql(CommitmentSql.class).insert(commitment);
    changed(tx, viewer, commitment, CommitmentChangeKind.COMMITMENT_ADDED);
    return Outcome.done(commitment.id());
  }

  /** The problem with a day that lies before the agreement, or so far ahead that it is a slip. */
  private Optional<Problem> unlikely(Agreed agreed) {
    LocalDate said = agreed.at().atZone(today.zone()).toLocalDate();
    boolean likely =
        !agreed.due().isBefore(said) && !agreed.due().isAfter(today.date().plusDays(FARTHEST));
    return likely
        ? Optional.empty()
        : Optional.of(
            Problem.at("due", "DAY_UNLIKELY", "Something is promised for at most a year ahead."));
  }

  private Optional<Problem> inSession(Tx tx, Agreed agreed) {
    SessionId id = agreed.session();
    if (id == null) {
      return Optional.empty();
    }
    Session session = Objects.requireNonNull(sessions.byIds(tx, Set.of(id)).get(id));
    if (session.form() == SessionForm.CASE_REVIEW) {
      return Optional.of(
          Problem.at("sessionId", "NOTHING_TYPED", "Nothing is typed at a review of cases."));
    }
    return members(tx, id).contains(agreed.person())
        ? Optional.empty()
        : Optional.of(Problem.notFound("personId"));
  }

  private Set<PersonId> members(Tx tx, SessionId session) {
    return sessions.members(tx, Set.of(session)).getOrDefault(session, List.of()).stream()
        .map(member -> member.personId())
        .collect(toSet());
  }

  /**
   * Says that a commitment is done. For whoever does it, and whoever wrote it down.
   *
   * @param at when it was done, if that was before the server heard of it
   */
  public Outcome<CommitmentId> done(
      WriteTx tx, Viewer viewer, CommitmentId id, @Nullable Instant at) {
    Optional<Commitment> found = changeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("commitmentId"));
    }
    Optional<Problem> problem = told.problem(at);
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    Commitment commitment = found.get();
    if (commitment.doneAt() == null) {
      tx.sql(CommitmentSql.class).setDone(id, told.of(at, commitment.madeAt()));
      changed(tx, viewer, commitment, CommitmentChangeKind.COMMITMENT_DONE);
    }
    return Outcome.done(id);
  }

  /** Says that a commitment is not done after all. For those who may say that it is. */
  public Outcome<CommitmentId> undone(WriteTx tx, Viewer viewer, CommitmentId id) {
    Optional<Commitment> found = changeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("commitmentId"));
    }
    if (found.get().doneAt() != null) {
      tx.sql(CommitmentSql.class).setDone(id, null);
      changed(tx, viewer, found.get(), CommitmentChangeKind.COMMITMENT_UNDONE);
    }
    return Outcome.done(id);
  }

  /** Takes back what is not done. For whoever wrote it down. */
  public Outcome<CommitmentId> takeBack(WriteTx tx, Viewer viewer, CommitmentId id) {
    Optional<Commitment> found =
        changeable(tx, viewer, id).filter(of -> of.madeBy().equals(viewer.person()));
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("commitmentId"));
    }
    if (found.get().doneAt() != null) {
      return Outcome.overtaken(
          id, Problem.at("commitmentId", "COMMITMENT_DONE", "It has been done by now."));
    }
    tx.sql(CommitmentSql.class).takeBack(id, today.now());
    changed(tx, viewer, found.get(), CommitmentChangeKind.COMMITMENT_TAKEN_BACK);
    return Outcome.done(id);
  }

  private Optional<Commitment> changeable(Tx tx, Viewer viewer, CommitmentId id) {
    return access.ongoing(tx, viewer, tx.sql(CommitmentSql.class).byIds(Set.of(id))).stream()
        .filter(of -> mayChange(viewer, of))
        .findFirst();
  }

  private static boolean mayChange(Viewer viewer, Commitment commitment) {
    return commitment.personId().equals(viewer.person())
        || commitment.madeBy().equals(viewer.person());
  }

  /** Those of the commitments that the viewer may say are done, or not. */
  public Map<CommitmentId, CommitmentId> changeable(
      Tx tx, Viewer viewer, Set<CommitmentId> wanted) {
    return access.ongoing(tx, viewer, tx.sql(CommitmentSql.class).byIds(wanted)).stream()
        .filter(of -> mayChange(viewer, of))
        .map(Commitment::id)
        .collect(toMap(Function.identity(), Function.identity()));
  }

  /** Records a commitment that is a fact already, such as from seeding; it checks no access. */
  public void record(WriteTx tx, Agreed agreed, PersonId madeBy, @Nullable Instant doneAt) {
    tx.sql(CommitmentSql.class)
        .insert(
            new Commitment(
                ids.next(CommitmentId::new),
                agreed.session(),
                agreed.person(),
                agreed.session() == null ? agreed.with() : null,
                madeBy,
                agreed.text(),
                agreed.due(),
                agreed.at(),
                doneAt));
  }

  private void changed(
      WriteTx tx, Viewer viewer, Commitment commitment, CommitmentChangeKind kind) {
    auditLog.note(
        tx, viewer, commitment.personId(), kind, commitment.id(), commitment.due().toString());
    Set<PersonId> concerned = new HashSet<>(commitment.named().collect(toSet()));
    if (commitment.sessionId() != null) {
      concerned.addAll(members(tx, commitment.sessionId()));
    }
    concerned.forEach(person -> tx.publish(of(person)));
  }
}
