package se.fadder.setup;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitTree;
import se.fadder.routines.Proposal;
import se.fadder.routines.RoutineId;
import se.fadder.routines.RoutinePublishing;
import se.fadder.routines.Routines;
import se.fadder.seed.RoutineFile;
import se.fadder.templates.Template;
import se.fadder.templates.TemplateRows;
import se.fadder.templates.Templates;

/**
 * The templates and routines to begin with, offered to HR and to administrators. Templates hold
 * nobody's data, so both may take them; a routine needs somebody who answers for what it says, so
 * HR takes those. What is taken is published, and adapted in the editors afterwards; what the
 * organisation has already is left alone.
 */
public final class StartingContents {
  private static final int MOST_UNITS = 200;

  /** When whoever takes a routine is to look it over. */
  private static final Period LOOKED_OVER_AFTER = Period.ofYears(1);

  private final People people;
  private final Templates templates;
  private final Routines routines;
  private final RoutinePublishing publishing;
  private final AuditLog auditLog;

  StartingContents(
      People people,
      Templates templates,
      Routines routines,
      RoutinePublishing publishing,
      AuditLog auditLog) {
    this.people = people;
    this.templates = templates;
    this.routines = routines;
    this.publishing = publishing;
    this.auditLog = auditLog;
  }

  /** The choice of one template. */
  public record Choice(String key, @Nullable UnitId unitId) {}

  /** What is offered; empty for whoever is neither HR nor an administrator. */
  public Optional<StartingContent> offered(Tx tx, Viewer viewer) {
    AccessScope scope = people.reach(tx, viewer);
    return organisation(tx, scope).map(root -> offered(tx, scope, root));
  }

  private static Optional<Unit> organisation(Tx tx, AccessScope scope) {
    return OwnOrganisation.of(tx, scope, Set.of(Role.ADMIN, Role.HR));
  }

  private StartingContent offered(Tx tx, AccessScope scope, Unit root) {
    Map<String, Template> all = StartingFiles.templates();
    Set<String> there = TemplateRows.keysIn(tx, root.id(), all.keySet());
    return new StartingContent(
        UnitTree.keyedUnits(tx, root.path(), MOST_UNITS).stream()
            .filter(unit -> unit.parentId() != null)
            .toList(),
        all.values().stream()
            .map(one ->
                new StartingTemplate(
                    one.key(),
                    one.name(),
                    (int) one.steps().count(),
                    one.base(),
                    there.contains(one.key())))
            .toList(),
        scope.isHrOf(root.path()) ? routines(tx, root) : List.of());
  }

  private List<StartingRoutine> routines(Tx tx, Unit root) {
    Set<String> there = routines.keysOf(tx, root.id());
    List<StartingRoutine> offered = new ArrayList<>();
    StartingFiles.routines()
        .forEach((key, file) ->
            offered.add(
                new StartingRoutine(
                    key,
                    file.draft().title(),
                    file.draft().purpose(),
                    file.draft().checks().size(),
                    there.contains(key))));
    return offered;
  }

  /**
   * Takes templates, and those that they build on. For HR and administrators.
   *
   * @param choices each with the unit that it is to be for; the whole organisation where that is
   *     null
   */
  public Outcome<ViewerId> takeTemplates(WriteTx tx, Viewer viewer, List<Choice> choices) {
    Optional<Unit> root = organisation(tx, people.reach(tx, viewer));
    if (root.isEmpty()) {
      return Outcome.refused(Problem.notFound("templates"));
    }
    Map<String, @Nullable String> wanted = new HashMap<>();
    for (Choice choice : choices) {
      Template template = StartingFiles.templates().get(choice.key());
      Optional<String> unit = unitKey(tx, viewer, root.get(), choice.unitId());
      if (template == null || (choice.unitId() != null && unit.isEmpty())) {
        return Outcome.refused(Problem.notFound("templates"));
      }
      wanted.put(choice.key(), unit.orElse(null));
      if (template.base() != null) {
        wanted.putIfAbsent(template.base(), null);
      }
    }
    Set<String> there =
        TemplateRows.keysIn(tx, root.get().id(), StartingFiles.templates().keySet());
    for (Template template : StartingFiles.templates().values()) {
      if (wanted.containsKey(template.key()) && !there.contains(template.key())) {
        Template own = StartingFiles.templateFor(template, wanted.get(template.key()));
        templates.publish(tx, viewer, root.get().id(), own);
        auditLog.note(
            tx,
            viewer,
            null,
            SetupChangeKind.STARTING_CONTENT_TAKEN,
            root.get().id(),
            "template " + template.key());
      }
    }
    return Outcome.done(viewer.id());
  }

  /** The key of a unit of the organisation that has one. */
  private Optional<String> unitKey(Tx tx, Viewer viewer, Unit root, @Nullable UnitId id) {
    return id == null
        ? Optional.empty()
        : Optional.ofNullable(people.units(tx, viewer, Set.of(id)).get(id))
            .filter(unit -> root.path().covers(unit.path()))
            .map(Unit::key);
  }

  /**
   * Takes routines for the whole organisation. For HR, who answers for them until they give them to
   * somebody else.
   *
   * @param documentUrl where the organisation keeps the documents that they stand on
   */
  public Outcome<ViewerId> takeRoutines(
      WriteTx tx, Viewer viewer, List<String> keys, String documentUrl) {
    AccessScope scope = people.reach(tx, viewer);
    Optional<Unit> root = organisation(tx, scope).filter(unit -> scope.isHrOf(unit.path()));
    if (root.isEmpty() || !StartingFiles.routines().keySet().containsAll(keys)) {
      return Outcome.refused(Problem.notFound("routines"));
    }
    Set<String> there = routines.keysOf(tx, root.get().id());
    LocalDate reviewOn = people.today().plus(LOOKED_OVER_AFTER);
    for (Map.Entry<String, RoutineFile> file : StartingFiles.routines().entrySet()) {
      if (keys.contains(file.getKey()) && !there.contains(file.getKey())) {
        Outcome<RoutineId> published =
            publishing.publish(
                tx,
                viewer,
                new Proposal(
                    root.get().id(),
                    file.getKey(),
                    null,
                    viewer.person(),
                    reviewOn,
                    StartingFiles.routineAt(file.getValue().draft(), documentUrl),
                    file.getValue().note()));
        if (published.refusal().isPresent()) {
          // The address alone can be wrong, and the first routine finds it: nothing was written.
          return Outcome.refused(published.refusal().get());
        }
        auditLog.note(
            tx,
            viewer,
            null,
            SetupChangeKind.STARTING_CONTENT_TAKEN,
            root.get().id(),
            "routine " + file.getKey());
      }
    }
    return Outcome.done(viewer.id());
  }
}
