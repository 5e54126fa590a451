package se.fadder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Page;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.templates.Conditions;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;
import se.fadder.templates.Template;
import se.fadder.templates.TemplateId;

/** The attempts at what can be done with templates; see {@link Attempts}. */
final class TemplateAttempts {
  private TemplateAttempts() {}

  static final Map<String, Attempts.Attempt> ALL = new HashMap<>();

  static {
    ALL.put(
        "templates listed",
        (w, tx, v) ->
            !w.rooms.templates.templates().page(tx, v, Page.first(100)).items().isEmpty());
    ALL.put(
        "template read",
        (w, tx, v) -> {
          TemplateId id = begun(w, tx, null);
          return w.rooms.templates.templates().byIds(tx, v, Set.of(id)).containsKey(id);
        });
    ALL.put("template write", (w, tx, v) -> saves(w, tx, v, null));
    ALL.put("unit's template write", (w, tx, v) -> saves(w, tx, v, "norr"));
    ALL.put(
        "unit's template begin",
        (w, tx, v) ->
            w.rooms.templates.drafts().create(tx, v, w.unit("Norr").id(), template("egen", "norr"))
                instanceof Outcome.Done);
    ALL.put(
        "unit's template publish",
        (w, tx, v) ->
            w.rooms.templates.drafts().publish(tx, v, begun(w, tx, "norr"), 1, "Nytt.")
                instanceof Outcome.Done);
    ALL.put(
        "draft read",
        (w, tx, v) -> {
          TemplateId id = begun(w, tx, "norr");
          return w.rooms.templates.drafts().of(tx, v, Set.of(id)).containsKey(id);
        });
    ALL.put(
        "newer version see",
        (w, tx, v) -> {
          w.publish(tx, template("grund", null));
          return w.versionUpgrades()
              .newer(tx, v, Set.of(w.plan("self")))
              .containsKey(w.plan("self"));
        });
    ALL.put(
        "plan take over",
        (w, tx, v) -> {
          w.publish(tx, template("grund", null));
          return w.versionUpgrades().takeOver(tx, v, w.plan("self"), 2) instanceof Outcome.Done;
        });
    ALL.put("without plan listed", TemplateAttempts::listsWithoutPlan);
    ALL.put(
        "plan begin",
        (w, tx, v) ->
            w.rooms
                    .onboarding
                    .beginnings()
                    .begin(tx, v, w.employment("former mentor").id(), null, null)
                instanceof Outcome.Done);
  }

  private static boolean listsWithoutPlan(World w, WriteTx tx, Viewer v) {
    Employment at =
        w.peopleWriter()
            .beginEmployment(
                tx,
                w.person("colleague"),
                w.unit("Norr"),
                "Mentor",
                EmploymentForm.PERMANENT,
                new Term(World.DAY.plusDays(7), null));
    return w.rooms.overview.newHiresWithoutPlan().inReach(tx, v, Page.first(100)).items().stream()
        .anyMatch(found -> found.id().equals(at.id()));
  }

  private static boolean saves(World w, WriteTx tx, Viewer v, @Nullable String unit) {
    return w.rooms.templates.drafts().save(tx, v, begun(w, tx, unit), 1, template("ny", unit))
        instanceof Outcome.Done;
  }

  /** A draft that HR has begun. */
  private static TemplateId begun(World w, WriteTx tx, @Nullable String unit) {
    return Outcomes.done(
        w.rooms
            .templates
            .drafts()
            .create(tx, w.viewer("hr"), w.unit("Norr").id(), template("ny", unit)));
  }

  private static Template template(String key, @Nullable String unit) {
    Template.Step step =
        new Template.Step(
            "steg", "Moment", "Därför.", StepRole.MENTOR, 1, true, StepKind.TASK, false, List.of());
    return new Template(
        key,
        "Mall",
        unit,
        null,
        List.of(),
        Conditions.NONE,
        List.of(new Template.Phase("fas", "Fas", List.of(step))));
  }
}
