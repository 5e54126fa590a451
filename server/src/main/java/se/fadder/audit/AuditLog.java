package se.fadder.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLogSql.NotedRow;
import se.fadder.audit.AuditLogSql.StoredChange;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Id;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The audit log of changes. An entry is written in the transaction that makes the change. */
public final class AuditLog {
  private final Ids ids;
  private final Today today;
  private final Kinds<ChangeKind> kinds;

  public AuditLog(Ids ids, Today today, Kinds<ChangeKind> kinds) {
    this.ids = ids;
    this.today = today;
    this.kinds = kinds;
  }

  /**
   * Notes a change.
   *
   * @param actor who made it; null for what no person did, such as seeding
   * @param subject whose data it is; null when it is nobody's
   * @param detail what it became; never text that somebody typed
   * @throws IllegalStateException when no room has handed over the kind
   */
  public void note(
      WriteTx tx,
      @Nullable Viewer actor,
      @Nullable PersonId subject,
      ChangeKind kind,
      Id thing,
      String detail) {
    note(tx, actor, subject, kind, thing.value(), detail);
  }

  /** Notes a change that is of the data of several people, in one statement. */
  public void noteEach(
      WriteTx tx,
      @Nullable Viewer actor,
      Collection<PersonId> subjects,
      ChangeKind kind,
      Id thing,
      String detail) {
    noteEach(tx, actor, subjects, kind, Map.of(thing, detail));
  }

  /**
   * Notes the same change of several things, each of which is of the data of several people, in one
   * statement.
   *
   * @param details by thing
   */
  public void noteEach(
      WriteTx tx,
      @Nullable Viewer actor,
      Collection<PersonId> subjects,
      ChangeKind kind,
      Map<? extends Id, String> details) {
    PersonId actorId = actor == null ? null : actor.person();
    kinds.check(kind);
    List<NotedRow> rows = new ArrayList<>();
    details.forEach((thing, detail) ->
        subjects.forEach(
            subject -> rows.add(new NotedRow(ids.next(), subject, thing.value(), detail))));
    if (!rows.isEmpty()) {
      tx.sql(AuditLogSql.class).insertAll(today.now(), actorId, kind.name(), rows);
    }
  }

  /** Notes a change of a thing whose id has no kind of its own, as the other method does. */
  public void note(
      WriteTx tx,
      @Nullable Viewer actor,
      @Nullable PersonId subject,
      ChangeKind kind,
      UUID thing,
      String detail) {
    PersonId actorId = actor == null ? null : actor.person();
    kinds.check(kind);
    StoredChange change =
        new StoredChange(ids.next(), today.now(), actorId, subject, kind.name(), thing, detail);
    tx.sql(AuditLogSql.class).insert(change);
  }

  /**
   * A page of the changes of each subject, the newest first. It says nothing of what a viewer may
   * see.
   *
   * @param withOwn whether those are among them that are shown to the person alone, and those of
   *     kinds that no room declares: what is not known is not shown to more people than it was
   * @param before the id that the page begins below
   * @param limit how many of each subject at most
   */
  public List<Change> ofSubjects(
      Tx tx, Collection<PersonId> subjects, boolean withOwn, String before, int limit) {
    List<String> shared =
        kinds.all().stream().filter(kind -> !kind.isOwn()).map(ChangeKind::name).toList();
    return changes(tx.sql(AuditLogSql.class).ofSubjects(subjects, withOwn, shared, before, limit));
  }

  /** The changes of one thing, the oldest first. */
  public List<Change> of(Tx tx, Id thing) {
    return changes(tx.sql(AuditLogSql.class).ofThing(thing.value()));
  }

  private List<Change> changes(List<StoredChange> stored) {
    return stored.stream().map(change -> change.of(kinds)).toList();
  }
}
