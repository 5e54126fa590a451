package se.fadder.templates;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.calendar.Availability;
import se.fadder.calendar.WorkingDays;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;
import se.fadder.people.UnitId;

/**
 * The previews of templates: how one falls out in the calendar, for somebody who works full time.
 */
public final class TemplatePreviews {
  private final Templates templates;
  private final TemplateDrafts drafts;
  private final DueDates dueDates;

  public TemplatePreviews(Templates templates, TemplateDrafts drafts, WorkingDays workingDays) {
    this.templates = templates;
    this.drafts = drafts;
    this.dueDates = new DueDates(workingDays);
  }

  /** A draft, for whoever begins on a day. */
  public record DraftOn(TemplateId id, LocalDate firstDay) {}

  /** A version, for whoever begins on a day. */
  public record VersionOn(TemplateVersionId id, LocalDate firstDay) {}

  /** The steps of the drafts that the viewer may write, by due date. */
  public Map<DraftOn, List<PreviewedStep>> ofDrafts(Tx tx, Viewer viewer, Set<DraftOn> wanted) {
    Set<TemplateId> ids = wanted.stream().map(DraftOn::id).collect(toSet());
    Map<TemplateId, TemplateHead> heads = templates.byIds(tx, viewer, ids);
    Map<TemplateId, TemplateDraft> found = drafts.of(tx, viewer, ids);
    Map<DraftOn, List<PreviewedStep>> previews = new HashMap<>();
    for (DraftOn on : wanted) {
      TemplateHead head = heads.get(on.id());
      TemplateDraft draft = found.get(on.id());
      if (head != null && draft != null) {
        previews.put(on, preview(tx, head.organisationId(), draft.content(), on.firstDay()));
      }
    }
    return previews;
  }

  /** The steps of the versions that the viewer may see, by due date. */
  public Map<VersionOn, List<PreviewedStep>> ofVersions(
      Tx tx, Viewer viewer, Set<VersionOn> wanted) {
    Set<TemplateVersionId> ids = wanted.stream().map(VersionOn::id).collect(toSet());
    Map<TemplateVersionId, TemplateVersion> seen = templates.versions(tx, viewer, ids);
    TemplateRows.steps(tx, seen.keySet());
    Map<VersionOn, List<PreviewedStep>> previews = new HashMap<>();
    for (VersionOn on : wanted) {
      if (seen.containsKey(on.id())) {
        previews.put(on, preview(tx, on));
      }
    }
    return previews;
  }

  private List<PreviewedStep> preview(
      Tx tx, UnitId organisation, Template template, LocalDate firstDay) {
    Template whole = TemplatePublishing.whole(tx, organisation, template).orElse(template);
    Map<String, LocalDate> due = due(firstDay, whole.rules());
    return sorted(
        whole.phases().stream()
            .flatMap(phase ->
                phase.steps().stream()
                    .map(step ->
                        new PreviewedStep(
                            step.key(), step.title(), phase.name(), due.get(step.key())))));
  }

  private List<PreviewedStep> preview(Tx tx, VersionOn on) {
    List<TemplateStep> steps = TemplateRows.steps(tx, on.id());
    Map<String, LocalDate> due =
        due(on.firstDay(), steps.stream().collect(toMap(TemplateStep::key, TemplateStep::rule)));
    return sorted(
        steps.stream()
            .map(step ->
                new PreviewedStep(
                    step.key(), step.title(), step.phaseName(), due.get(step.key()))));
  }

  private Map<String, LocalDate> due(LocalDate firstDay, Map<String, DueRule> rules) {
    return dueDates.of(firstDay, rules, DueDates.Standing.NONE, Availability.FULL).orElse(Map.of());
  }

  private static List<PreviewedStep> sorted(Stream<PreviewedStep> steps) {
    return steps.sorted(comparing(PreviewedStep::due, nullsLast(naturalOrder()))).toList();
  }
}
