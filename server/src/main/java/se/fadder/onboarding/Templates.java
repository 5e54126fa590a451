package se.fadder.onboarding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Today;
import se.fadder.people.ChangeKind;
import se.fadder.people.Trail;

/** Publishes onboarding templates. A published version never changes. */
public final class Templates {
  private final Ids ids;
  private final Today today;
  private final Trail trail;

  public Templates(Ids ids, Today today, Trail trail) {
    this.ids = ids;
    this.today = today;
    this.trail = trail;
  }

  /** The outcome of publishing. */
  public sealed interface Publication {
    /** It is a new version. */
    record Published(TemplateVersionId id, int version) implements Publication {}

    /** The latest version says the same already. */
    record Unchanged(TemplateVersionId id, int version) implements Publication {}
  }

  /** Publishes a template as the next version, unless the latest says the same. */
  public Publication publish(WriteTx tx, Template template) {
    Optional<TemplateSql.Version> latest = tx.sql(TemplateSql.class).latest(template.key());
    if (latest.isPresent() && template.equals(read(tx, template.key(), latest.get()))) {
      return new Publication.Unchanged(latest.get().id(), latest.get().version());
    }
    int version = latest.map(before -> before.version() + 1).orElse(1);
    TemplateVersionId id = insert(tx, template, version);
    trail.note(
        tx, null, null, ChangeKind.TEMPLATE_PUBLISHED, id, template.key() + " version " + version);
    return new Publication.Published(id, version);
  }

  private TemplateVersionId insert(WriteTx tx, Template template, int version) {
    TemplateSql sql = tx.sql(TemplateSql.class);
    UUID templateId = sql.template(template.key()).orElseGet(() -> insertKey(sql, template.key()));
    TemplateVersionId id = ids.next(TemplateVersionId::new);
    sql.insertVersion(id, templateId, version, template.name(), today.now());
    for (int p = 0; p < template.phases().size(); p++) {
      Template.Phase phase = template.phases().get(p);
      UUID phaseId = ids.next();
      sql.insertPhase(phaseId, id, p, phase.key(), phase.name());
      for (int s = 0; s < phase.steps().size(); s++) {
        Template.Step step = phase.steps().get(s);
        TemplateStepId stepId = ids.next(TemplateStepId::new);
        sql.insertStep(stepId, phaseId, s, step);
        if (!step.documents().isEmpty()) {
          List<Integer> ordinals = IntStream.range(0, step.documents().size()).boxed().toList();
          sql.insertDocuments(stepId, ordinals, step.documents());
        }
      }
    }
    return id;
  }

  private UUID insertKey(TemplateSql sql, String key) {
    UUID id = ids.next();
    sql.insertTemplate(id, key);
    return id;
  }

  /** The latest version of a template, as it was published. */
  public Optional<Template> latest(Tx tx, String key) {
    return tx.sql(TemplateSql.class).latest(key).map(version -> read(tx, key, version));
  }

  private static Template read(Tx tx, String key, TemplateSql.Version version) {
    TemplateSql sql = tx.sql(TemplateSql.class);
    Map<UUID, List<TemplateSql.StepRow>> steps =
        sql.steps(version.id()).stream().collect(groupingBy(TemplateSql.StepRow::phaseId));
    Map<TemplateStepId, List<RoutineDocument>> documents =
        documents(tx, steps.values().stream().flatMap(List::stream).map(row -> row.id()).toList());
    return new Template(
        key,
        version.name(),
        sql.phases(version.id()).stream()
            .map(phase ->
                new Template.Phase(
                    phase.key(),
                    phase.name(),
                    steps.getOrDefault(phase.id(), List.of()).stream()
                        .map(row -> step(row, documents.getOrDefault(row.id(), List.of())))
                        .toList()))
            .toList());
  }

  private static Template.Step step(TemplateSql.StepRow row, List<RoutineDocument> documents) {
    return new Template.Step(
        row.key(),
        row.title(),
        row.why(),
        row.role(),
        row.due(),
        row.required(),
        row.kind(),
        row.openBeforeStart(),
        documents);
  }

  /** The routine documents of those steps, in order; no entry for a step without any. */
  static Map<TemplateStepId, List<RoutineDocument>> documents(
      Tx tx, Collection<TemplateStepId> steps) {
    return tx.sql(TemplateSql.class).documents(steps).stream()
        .collect(
            groupingBy(
                TemplateSql.DocumentRow::stepId,
                mapping(row -> new RoutineDocument(row.title(), row.url()), toList())));
  }
}
