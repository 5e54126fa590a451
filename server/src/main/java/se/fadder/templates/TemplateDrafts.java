package se.fadder.templates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * The drafts of templates that HR and managers write: one for each template, which may be
 * incomplete, until it is published. Whoever saves says which revision they saw, so that nothing is
 * lost when two write.
 */
public final class TemplateDrafts {
  /** The most characters of a draft: what the body of a request can hold. */
  static final int MOST_TEXT = 256 * 1024;

  private final Ids ids;
  private final Today today;
  private final People people;
  private final Templates templates;
  private final AuditLog auditLog;
  private final TemplatePublishing templatePublishing;

  public TemplateDrafts(
      Ids ids, Today today, People people, Templates templates, AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.people = people;
    this.templates = templates;
    this.auditLog = auditLog;
    this.templatePublishing = new TemplatePublishing(ids, today, auditLog);
  }

  /** The drafts of the templates that the viewer may write. */
  public Map<TemplateId, TemplateDraft> of(Tx tx, Viewer viewer, Set<TemplateId> ids) {
    Map<TemplateId, TemplateHead> heads = templates.byIds(tx, viewer, ids);
    Map<TemplateId, Boolean> mayEdit = templates.mayEdit(tx, viewer, ids);
    Set<TemplateId> editable =
        heads.keySet().stream().filter(id -> mayEdit.getOrDefault(id, false)).collect(toSet());
    if (editable.isEmpty()) {
      return Map.of();
    }
    List<DraftSql.Row> rows = tx.sql(DraftSql.class).drafts(editable);
    Map<TemplateId, Template> contents =
        rows.stream()
            .collect(toMap(DraftSql.Row::templateId, row -> TemplateFile.stored(row.content())));
    prefetch(tx, heads, contents);
    return rows.stream()
        .collect(
            toMap(
                DraftSql.Row::templateId,
                row ->
                    draft(
                        tx,
                        Objects.requireNonNull(heads.get(row.templateId())),
                        row,
                        Objects.requireNonNull(contents.get(row.templateId())))));
  }

  /** Asks at once for what each of several drafts is judged by. */
  private static void prefetch(
      Tx tx, Map<TemplateId, TemplateHead> heads, Map<TemplateId, Template> contents) {
    Map<UnitId, List<Template>> byOrganisation =
        contents.entrySet().stream()
            .collect(
                groupingBy(
                    draft -> Objects.requireNonNull(heads.get(draft.getKey())).organisationId(),
                    mapping(Map.Entry::getValue, toList())));
    byOrganisation.forEach(
        (organisation, drafts) -> TemplatePublishing.prefetch(tx, organisation, drafts));
  }

  private static TemplateDraft draft(Tx tx, TemplateHead head, DraftSql.Row row, Template content) {
    ProblemList problems = TemplatePublishing.problems(tx, head.organisationId(), content);
    return new TemplateDraft(
        row.templateId(),
        row.revision(),
        row.savedAt(),
        row.savedBy(),
        content,
        problems.first(),
        problems.more());
  }

  /**
   * The template that each of the drafts extends, as it is at present, for drafts that the viewer
   * may write.
   */
  public Map<TemplateId, Template> bases(Tx tx, Viewer viewer, Set<TemplateId> ids) {
    Map<TemplateId, TemplateHead> heads = templates.byIds(tx, viewer, ids);
    Map<TemplateId, Template> bases = new HashMap<>();
    of(tx, viewer, ids)
        .forEach((id, draft) -> {
          UnitId organisation = Objects.requireNonNull(heads.get(id)).organisationId();
          TemplatePublishing.base(tx, organisation, draft.content())
              .ifPresent(version -> bases.put(id, TemplatePublishing.content(tx, version)));
        });
    return bases;
  }

  /**
   * Begins a template that was not there, as a draft.
   *
   * @param within any unit of the organisation for which it is to be
   */
  public Outcome<TemplateId> create(WriteTx tx, Viewer viewer, UnitId within, Template content) {
    Optional<UnitPath> organisation = organisation(tx, viewer, within);
    TemplateAccess access = new TemplateAccess(people.reach(tx, viewer));
    if (organisation.isEmpty()
        || !access.organisations().contains(organisation.get().units().getFirst())) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    if (!access.mayHave(tx, organisation.get(), content.unit())) {
      return Outcome.refused(notYours());
    }
    UnitId root = organisation.get().units().getFirst();
    if (TemplateRows.head(tx, root, content.key()).isPresent()) {
      return Outcome.refused(taken());
    }
    TemplateId id = ids.next(TemplateId::new);
    tx.sql(TemplateSql.class).insertTemplate(id, root, content.key());
    begin(tx, viewer, id, content);
    return Outcome.done(id);
  }

  private Optional<UnitPath> organisation(Tx tx, Viewer viewer, UnitId within) {
    return people.units(tx, viewer, Set.of(within)).values().stream()
        .map(unit -> unit.path().organisation())
        .findFirst();
  }

  private boolean begin(WriteTx tx, Viewer viewer, TemplateId id, Template content) {
    int begun =
        tx.sql(DraftSql.class)
            .begin(
                id,
                content.name(),
                content.unit(),
                TemplateText.of(content),
                today.now(),
                viewer.person());
    if (begun > 0) {
      auditLog.note(tx, viewer, null, TemplateChangeKind.TEMPLATE_DRAFT_BEGUN, id, content.key());
    }
    return begun > 0;
  }

  /**
   * Saves a draft.
   *
   * @param seen the revision that it was made from; 0 when there was no draft
   */
  public Outcome<TemplateId> save(
      WriteTx tx, Viewer viewer, TemplateId id, int seen, Template content) {
    Optional<TemplateHead> head = editable(tx, viewer, id);
    if (head.isEmpty()) {
      return Outcome.refused(Problem.notFound("templateId"));
    }
    TemplateAccess access = new TemplateAccess(people.reach(tx, viewer));
    if (!access.mayHave(tx, head.get().organisation(), content.unit())) {
      return Outcome.refused(notYours());
    }
    Optional<Problem> renamed = rename(tx, head.get(), content.key());
    if (renamed.isPresent()) {
      return Outcome.refused(renamed.get());
    }
    if (TemplateText.of(content).length() > MOST_TEXT) {
      return Outcome.refused(Problem.at("content", "TOO_LONG", "The template is too large."));
    }
    boolean saved =
        seen == 0
            ? begin(tx, viewer, id, content)
            : tx.sql(DraftSql.class)
                    .save(
                        id,
                        seen,
                        content.name(),
                        content.unit(),
                        TemplateText.of(content),
                        today.now(),
                        viewer.person())
                > 0;
    return saved ? Outcome.done(id) : changedMeanwhile(id);
  }

  /**
   * Gives a draft another key. What was published keeps its key: plans and the templates that
   * extend it go by it.
   */
  private static Optional<Problem> rename(WriteTx tx, TemplateHead head, String key) {
    TemplateSql sql = tx.sql(TemplateSql.class);
    if (key.equals(head.key())) {
      return Optional.empty();
    } else if (head.latestId() != null) {
      return Optional.of(
          new Problem("KEY_KEPT", List.of("content", "key"), "A published key stays as it is."));
    } else if (TemplateRows.head(tx, head.organisationId(), key).isPresent()) {
      return Optional.of(taken());
    }
    sql.rename(head.id(), key);
    return Optional.empty();
  }

  /**
   * Publishes a draft as the next version.
   *
   * @param note what has changed
   */
  public Outcome<TemplateId> publish(
      WriteTx tx, Viewer viewer, TemplateId id, int seen, String note) {
    Optional<TemplateHead> head = editable(tx, viewer, id);
    TemplateDraft draft = head.isEmpty() ? null : of(tx, viewer, Set.of(id)).get(id);
    if (head.isEmpty() || draft == null) {
      return Outcome.refused(Problem.notFound("templateId"));
    }
    if (draft.revision() != seen) {
      return changedMeanwhile(id);
    }
    if (!draft.problems().isEmpty()) {
      return new Outcome.Refused<>(draft.problems(), id);
    }
    tx.sql(DraftSql.class).drop(id, seen);
    templatePublishing.publish(tx, viewer, head.get(), draft.content(), note);
    return Outcome.done(id);
  }

  /** Drops a draft; of a template that was never published, the template with it. */
  public Outcome<TemplateId> discard(WriteTx tx, Viewer viewer, TemplateId id, int seen) {
    Optional<TemplateHead> head = editable(tx, viewer, id);
    if (head.isEmpty()) {
      return Outcome.refused(Problem.notFound("templateId"));
    }
    if (tx.sql(DraftSql.class).drop(id, seen) == 0) {
      return changedMeanwhile(id);
    }
    if (head.get().latestId() == null) {
      tx.sql(TemplateSql.class).delete(id);
    }
    auditLog.note(
        tx, viewer, null, TemplateChangeKind.TEMPLATE_DRAFT_DISCARDED, id, head.get().key());
    return Outcome.done(id);
  }

  private Optional<TemplateHead> editable(Tx tx, Viewer viewer, TemplateId id) {
    return Optional.ofNullable(templates.byIds(tx, viewer, Set.of(id)).get(id))
        .filter(head -> templates.mayEdit(tx, viewer, Set.of(id)).getOrDefault(id, false));
  }

  private static Outcome<TemplateId> changedMeanwhile(TemplateId id) {
    return Outcome.overtaken(
        id, Problem.at("revision", "CHANGED_MEANWHILE", "Somebody has changed it meanwhile."));
  }

  private static Problem notYours() {
    return new Problem(
        "NOT_FOUND",
        List.of("content", "unit"),
        "You may write templates of units that you lead, and HR those of all.");
  }

  private static Problem taken() {
    return new Problem(
        "KEY_TAKEN", List.of("content", "key"), "Another template has that key already.");
  }
}
