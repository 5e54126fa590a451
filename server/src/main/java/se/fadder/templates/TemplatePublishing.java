package se.fadder.templates;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;

/**
 * The publishing of templates: it makes versions, in whole, and anew for every template that
 * extends them.
 */
final class TemplatePublishing {
  private final Ids ids;
  private final Today today;
  private final AuditLog auditLog;

  TemplatePublishing(Ids ids, Today today, AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.auditLog = auditLog;
  }

  /**
   * The problems for which a template would be refused; the templates that extend it must go on
   * with it too.
   */
  static ProblemList problems(Tx tx, UnitId organisation, Template template) {
    ProblemList problems = TemplateRules.problems(template, around(tx, organisation, template));
    Optional<TemplateHead> there = TemplateRows.head(tx, organisation, template.key());
    if (problems.isEmpty() && there.isPresent()) {
      for (TemplateVersion version : extending(tx, there.get().id())) {
        Template extending = content(tx, version.id());
        if (template.base() != null || !goesOn(tx, organisation, extending, template)) {
          problems.add(
              new Problem(
                  "EXTENSION_BROKEN",
                  List.of("key"),
                  "The template '" + extending.key() + "' extends this one and would be broken."));
        }
      }
    }
    return problems;
  }

  /** Asks at once for what each of several templates is judged by. */
  static void prefetch(Tx tx, UnitId organisation, Collection<Template> templates) {
    Set<String> keys =
        templates.stream()
            .flatMap(template -> Stream.of(template.key(), template.base()))
            .filter(Objects::nonNull)
            .collect(toSet());
    Collection<TemplateHead> heads = TemplateRows.heads(tx, organisation, keys).values();
    Stream<TemplateVersionId> latest = heads.stream().flatMap(TemplateHead::latestVersions);
    Stream<TemplateVersionId> extending =
        TemplateRows.extending(tx, heads.stream().map(TemplateHead::id).toList()).values().stream()
            .flatMap(List::stream)
            .map(TemplateVersion::id);
    Collection<Template> others =
        TemplateRows.contents(tx, Stream.concat(latest, extending).collect(toSet())).values();
    Set<String> units =
        Stream.concat(templates.stream(), others.stream())
            .flatMap(template -> units(template).stream())
            .collect(toSet());
    UnitTree.unitsByKey(tx, UnitPath.root(organisation), units);
  }

  private static List<TemplateVersion> extending(Tx tx, TemplateId base) {
    return TemplateRows.extending(tx, Set.of(base)).getOrDefault(base, List.of());
  }

  private static boolean goesOn(Tx tx, UnitId organisation, Template extending, Template base) {
    Set<String> units = around(tx, organisation, extending).units();
    return TemplateRules.problems(extending, new TemplateRules.Around(Optional.of(base), units))
        .isEmpty();
  }

  private static TemplateRules.Around around(Tx tx, UnitId organisation, Template template) {
    Set<String> named = units(template);
    return new TemplateRules.Around(
        base(tx, organisation, template).map(version -> content(tx, version)),
        named.isEmpty()
            ? Set.of()
            : UnitTree.unitsByKey(tx, UnitPath.root(organisation), named).keySet());
  }

  private static Set<String> units(Template template) {
    return Stream.of(
            Stream.ofNullable(template.unit()),
            template.onlyFor().units().stream(),
            template.steps().flatMap(step -> step.onlyFor().units().stream()))
        .flatMap(some -> some)
        .collect(toSet());
  }

  /**
   * The latest version of the template that this one extends; none where that one extends another.
   */
  static Optional<TemplateVersionId> base(Tx tx, UnitId organisation, Template template) {
    return Optional.ofNullable(template.base())
        .filter(key -> !key.equals(template.key()))
        .flatMap(key -> TemplateRows.head(tx, organisation, key))
        .map(TemplateHead::latestId)
        .filter(version -> content(tx, version).base() == null);
  }

  /** The content of a version, without what it extends. */
  static Template content(Tx tx, TemplateVersionId version) {
    return Objects.requireNonNull(TemplateRows.contents(tx, Set.of(version)).get(version));
  }

  /** The whole that a template makes at present; empty while what it extends is not there. */
  static Optional<Template> whole(Tx tx, UnitId organisation, Template template) {
    return template.base() == null
        ? Optional.of(template)
        : base(tx, organisation, template)
            .map(version -> TemplateInheritance.whole(template, content(tx, version)));
  }

  /** Makes the next version of a template without problems, and of those that extend it. */
  TemplateVersionId publish(
      WriteTx tx, @Nullable Viewer viewer, TemplateHead head, Template template, String note) {
    Optional<TemplateVersionId> base = base(tx, head.organisationId(), template);
    TemplateVersion version =
        new TemplateVersion(
            ids.next(TemplateVersionId::new),
            head.id(),
            head.latestVersion() == null ? 1 : head.latestVersion() + 1,
            template.name(),
            note,
            today.now(),
            viewer == null ? null : viewer.person(),
            base.orElse(null));
    List<TemplateVersion> extending = extending(tx, head.id());
    insert(tx, version, template);
    insertSteps(tx, version.id(), whole(tx, head.organisationId(), template).orElseThrow());
    auditLog.note(
        tx,
        viewer,
        null,
        TemplateChangeKind.TEMPLATE_PUBLISHED,
        version.id(),
        template.key() + " version " + version.version());
    for (TemplateVersion extended : extending) {
      publish(tx, viewer, head(tx, extended.templateId()), content(tx, extended.id()), note);
    }
    return version.id();
  }

  private static TemplateHead head(Tx tx, TemplateId id) {
    return Objects.requireNonNull(TemplateRows.heads(tx, Set.of(id)).get(id));
  }

  private static void insert(WriteTx tx, TemplateVersion version, Template template) {
    tx.sql(TemplateSql.class)
        .insertVersion(version, TemplateText.of(template), template.unit(), template.onlyFor());
  }

  private void insertSteps(WriteTx tx, TemplateVersionId version, Template whole) {
    TemplateSql sql = tx.sql(TemplateSql.class);
    for (int p = 0; p < whole.phases().size(); p++) {
      Template.Phase phase = whole.phases().get(p);
      UUID phaseId = ids.next();
      sql.insertPhase(phaseId, version, p, phase.key(), phase.name());
      for (int s = 0; s < phase.steps().size(); s++) {
        Template.Step step = phase.steps().get(s);
        TemplateStepId stepId = ids.next(TemplateStepId::new);
        sql.insertStep(stepId, phaseId, s, step, step.onlyFor());
        if (!step.documents().isEmpty()) {
          List<Integer> ordinals = IntStream.range(0, step.documents().size()).boxed().toList();
          sql.insertDocuments(stepId, ordinals, step.documents());
        }
      }
    }
  }
}
