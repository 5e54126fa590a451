package se.fadder.templates;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
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
import se.fadder.kernel.Ids;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.People;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitTree;

/**
 * The onboarding templates, for those who may see them, and those that come from outside as fact. A
 * published version never changes.
 */
public final class Templates {
  private static final int MOST_UNITS = 200;

  private final Ids ids;
  private final People people;
  private final TemplatePublishing templatePublishing;

  public Templates(Ids ids, Today today, People people, AuditLog auditLog) {
    this.ids = ids;
    this.people = people;
    this.templatePublishing = new TemplatePublishing(ids, today, auditLog);
  }

  /** The outcome of publishing. */
  public sealed interface Publication {
    /** A new version was published. */
    record Published(TemplateVersionId id, int version) implements Publication {}

    /** The latest version says the same already, or somebody has published it since. */
    record Unchanged(TemplateVersionId id, int version) implements Publication {}
  }

  /**
   * Publishes a template as the next version, unless the latest says the same: what a person has
   * published is left alone. It checks no access: for seeding.
   *
   * @throws IllegalArgumentException when it does not hold to the rules
   */
  public Publication publish(WriteTx tx, UnitId organisation, Template template) {
    return publish(tx, null, organisation, template);
  }

  /**
   * Publishes a template as {@link #publish(WriteTx, UnitId, Template)} does, on behalf of somebody
   * of whom another room has judged that they may.
   */
  public Publication publish(
      WriteTx tx, @Nullable Viewer by, UnitId organisation, Template template) {
    TemplateHead head = head(tx, organisation, template.key());
    TemplateVersionId latest = head.latestId();
    if (latest != null && stays(tx, latest, template)) {
      return new Publication.Unchanged(latest, Objects.requireNonNull(head.latestVersion()));
    }
    ProblemList problems = TemplatePublishing.problems(tx, organisation, template);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.first().getFirst().message());
    }
    TemplateVersionId id = templatePublishing.publish(tx, by, head, template, "");
    return new Publication.Published(id, TemplateRows.version(tx, id).version());
  }

  /** Whether an organisation has a template from which a plan can begin. */
  public boolean isAnyPublished(Tx tx, UnitId organisation) {
    return tx.sql(TemplateSql.class).isAnyPublished(organisation);
  }

  private TemplateHead head(WriteTx tx, UnitId organisation, String key) {
    if (TemplateRows.head(tx, organisation, key).isEmpty()) {
      tx.sql(TemplateSql.class).insertTemplate(ids.next(TemplateId::new), organisation, key);
    }
    return TemplateRows.head(tx, organisation, key).orElseThrow();
  }

  private static boolean stays(Tx tx, TemplateVersionId latest, Template template) {
    return TemplateRows.version(tx, latest).publishedBy() != null
        || TemplateText.of(TemplatePublishing.content(tx, latest))
            .equals(TemplateText.of(template));
  }

  /** The latest version of a template, as it was published. */
  public Optional<Template> latest(Tx tx, UnitId organisation, String key) {
    return TemplateRows.head(tx, organisation, key)
        .map(TemplateHead::latestId)
        .map(version -> TemplatePublishing.content(tx, version));
  }

  /** The templates that the viewer may see, among some. */
  public Map<TemplateId, TemplateHead> byIds(Tx tx, Viewer viewer, Set<TemplateId> ids) {
    TemplateAccess access = new TemplateAccess(people.reach(tx, viewer));
    return TemplateRows.heads(tx, ids).values().stream()
        .filter(access::maySee)
        .collect(toMap(TemplateHead::id, Function.identity()));
  }

  /** The templates of the organisations where the viewer is HR or leads, by key. */
  public Slice<TemplateHead> page(Tx tx, Viewer viewer, Page page) {
    Set<UnitId> organisations = new TemplateAccess(people.reach(tx, viewer)).organisations();
    return organisations.isEmpty()
        ? new Slice<>(List.of(), false)
        : Slice.of(
            page,
            tx.sql(TemplateSql.class)
                .page(organisations, page.afterKey(), page.afterId(), page.limit()));
  }

  /** Whether the viewer may write, and publish, each of the templates. */
  public Map<TemplateId, Boolean> mayEdit(Tx tx, Viewer viewer, Set<TemplateId> ids) {
    TemplateAccess access = new TemplateAccess(people.reach(tx, viewer));
    Collection<TemplateHead> seen = byIds(tx, viewer, ids).values();
    TemplateAccess.prefetch(tx, seen);
    return seen.stream().collect(toMap(TemplateHead::id, head -> access.mayEdit(tx, head)));
  }

  /** The unit that each of the templates that the viewer may see is for. */
  public Map<TemplateId, Unit> units(Tx tx, Viewer viewer, Set<TemplateId> ids) {
    Collection<TemplateHead> seen = byIds(tx, viewer, ids).values();
    TemplateAccess.prefetch(tx, seen);
    return seen.stream()
        .flatMap(head ->
            TemplateAccess.unit(tx, head.organisation(), head.unit()).stream()
                .map(unit -> Map.entry(head.id(), unit)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The units that each of the templates that the viewer may write could be for, by name. */
  public Map<TemplateId, List<Unit>> unitsFor(Tx tx, Viewer viewer, Set<TemplateId> ids) {
    Map<UnitId, List<Unit>> known = new HashMap<>();
    Map<TemplateId, Boolean> editable = mayEdit(tx, viewer, ids);
    return byIds(tx, viewer, ids).values().stream()
        .filter(head -> editable.getOrDefault(head.id(), false))
        .collect(
            toMap(
                TemplateHead::id,
                head ->
                    known.computeIfAbsent(
                        head.organisationId(),
                        of -> UnitTree.keyedUnits(tx, head.organisation(), MOST_UNITS))));
  }

  /** The newest hundred versions of each template that the viewer may see, the newest first. */
  public Map<TemplateId, List<TemplateVersion>> versionsOf(
      Tx tx, Viewer viewer, Set<TemplateId> ids) {
    Set<TemplateId> seen = byIds(tx, viewer, ids).keySet();
    return TemplateRows.versionsOf(tx, seen);
  }

  /** The versions that the viewer may see, among some. */
  public Map<TemplateVersionId, TemplateVersion> versions(
      Tx tx, Viewer viewer, Set<TemplateVersionId> ids) {
    Collection<TemplateVersion> versions = TemplateRows.versions(tx, ids).values();
    Set<TemplateId> seen =
        byIds(tx, viewer, versions.stream().map(TemplateVersion::templateId).collect(toSet()))
            .keySet();
    return versions.stream()
        .filter(version -> seen.contains(version.templateId()))
        .collect(toMap(TemplateVersion::id, Function.identity()));
  }

  /** The contents of the versions that the viewer may see. */
  public Map<TemplateVersionId, Template> contents(
      Tx tx, Viewer viewer, Set<TemplateVersionId> ids) {
    return TemplateRows.contents(tx, versions(tx, viewer, ids).keySet());
  }
}
