package se.fadder;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.WriteTx;
import se.fadder.evaluation.Evaluations;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.NewStep;
import se.fadder.onboarding.PassedChoice;
import se.fadder.onboarding.PassedSteps;
import se.fadder.onboarding.PlanCommands;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.templates.StepKind;
import se.fadder.templates.StepRole;

/** The attempts at what is done with a running plan besides ticking; see {@link Attempts}. */
final class PlanAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "step skip",
              (w, tx, v) -> done(verbs(w).edits().skip(tx, v, hej(w, tx).id(), 0, "Behövs inte."))),
          entry(
              "step credit ask",
              (w, tx, v) -> done(verbs(w).credits().ask(tx, v, hej(w, tx).id(), 0, "Praktik."))),
          entry(
              "step credit",
              (w, tx, v) -> done(verbs(w).credits().credit(tx, v, hej(w, tx).id(), 0, "Praktik."))),
          entry(
              "step credit decline",
              (w, tx, v) -> {
                StepId id = hej(w, tx).id();
                verbs(w).credits().ask(tx, w.viewer("self"), id, 0, "Praktik.");
                return done(verbs(w).credits().decline(tx, v, id, 1, "För länge sedan."));
              }),
          entry(
              "step reopen",
              (w, tx, v) -> {
                StepId id = hej(w, tx).id();
                w.rooms.onboarding.ticks().tick(tx, w.viewer("self"), id);
                return done(verbs(w).edits().reopen(tx, v, id, 1, null));
              }),
          entry(
              "step move",
              (w, tx, v) -> done(verbs(w).edits().move(tx, v, hej(w, tx).id(), 0, World.DAY))),
          entry(
              "step assign",
              (w, tx, v) ->
                  done(
                      verbs(w).edits().assign(tx, v, hej(w, tx).id(), 0, w.person("main mentor")))),
          entry("step add", (w, tx, v) -> done(add(w, tx, v))),
          entry(
              "step sign off",
              (w, tx, v) -> done(verbs(w).signOffs().sign(tx, v, signed(w, tx), 1))),
          entry(
              "step send back",
              (w, tx, v) -> done(verbs(w).signOffs().sendBack(tx, v, signed(w, tx), 1, "Nja."))),
          entry(
              "step comment",
              (w, tx, v) -> done(verbs(w).comments().comment(tx, v, hej(w, tx).id(), "Hej!"))),
          entry(
              "step comments see",
              (w, tx, v) ->
                  !verbs(w).comments().commentsOf(tx, v, Set.of(hej(w, tx).id())).isEmpty()),
          entry(
              "step comment take back",
              (w, tx, v) -> {
                StepId id = hej(w, tx).id();
                Viewer author = w.viewer("main mentor");
                verbs(w).comments().comment(tx, author, id, "Hej!");
                var said =
                    verbs(w)
                        .comments()
                        .commentsOf(tx, author, Set.of(id))
                        .getOrDefault(id, List.of());
                return done(verbs(w).comments().takeBack(tx, v, said.getFirst().id()));
              }),
          entry("step link", (w, tx, v) -> done(link(w, tx, v))),
          entry(
              "step unlink",
              (w, tx, v) -> {
                Viewer self = w.viewer("self");
                link(w, tx, self);
                StepId id = hej(w, tx).id();
                var links =
                    verbs(w).comments().linksOf(tx, self, Set.of(id)).getOrDefault(id, List.of());
                return done(verbs(w).comments().unlink(tx, v, links.getFirst().id()));
              }),
          entry(
              "waiting see",
              (w, tx, v) -> !w.waitingLists().of(tx, v, Set.of(w.plan("self"))).isEmpty()),
          entry(
              "late step see",
              (w, tx, v) -> {
                late(w, tx);
                return !w.nudges().awaited(tx, v, Set.of(w.plan("self"))).isEmpty();
              }),
          entry("late step nudge", (w, tx, v) -> done(w.nudges().nudge(tx, v, late(w, tx)))),
          entry(
              "passed see",
              (w, tx, v) -> !w.plans().passed(tx, v, Set.of(w.plan("self"))).isEmpty()),
          entry("passed sort", PlanAttempts::sorts),
          entry(
              "first day move",
              (w, tx, v) ->
                  done(
                      verbs(w)
                          .passedSteps()
                          .moveFirstDay(tx, v, w.plan("self"), World.DAY.minusDays(7)))),
          entry("plan close", (w, tx, v) -> done(close(w, tx, v))),
          entry(
              "evaluation see",
              (w, tx, v) -> {
                close(w, tx, w.viewer("hr"));
                return !w.rooms
                    .evaluation
                    .evaluations()
                    .of(tx, v, Set.of(w.plan("self")))
                    .isEmpty();
              }),
          entry(
              "evaluation give",
              (w, tx, v) -> {
                close(w, tx, w.viewer("hr"));
                var ratings = new Evaluations.Ratings(4, 5, 3);
                return done(
                    w.rooms.evaluation.evaluations().give(tx, v, w.plan("self"), ratings, null));
              }),
          entry(
              "evaluation decline",
              (w, tx, v) -> {
                close(w, tx, w.viewer("hr"));
                return done(w.rooms.evaluation.evaluations().decline(tx, v, w.plan("self")));
              }));

  private PlanAttempts() {}

  private static PlanCommands verbs(World w) {
    return w.rooms.onboarding.commands();
  }

  private static boolean done(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done;
  }

  private static Step hej(World w, WriteTx tx) {
    return step(w, tx, "hej");
  }

  private static Step step(World w, WriteTx tx, String key) {
    return Plans.stepsOf(tx, w.plan("self")).stream()
        .filter(step -> step.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** What IT was to do yesterday. */
  private static StepId late(World w, WriteTx tx) {
    StepId id = step(w, tx, "dator").id();
    tx.sql(PlantedSql.class).due(id, World.DAY.minusDays(1));
    return id;
  }

  private static Outcome<StepId> add(World w, WriteTx tx, Viewer v) {
    NewStep wanted =
        new NewStep(
            "fore",
            "Nytt",
            null,
            "Därför.",
            StepKind.TASK,
            StepRole.MENTOR,
            World.DAY,
            true,
            false,
            null);
    return verbs(w).additions().add(tx, v, w.plan("self"), wanted);
  }

  /** Done by the new hire, to be signed by the manager. */
  private static StepId signed(World w, WriteTx tx) {
    StepId id = hej(w, tx).id();
    tx.sql(PlantedSql.class).signedBy(id, StepRole.MANAGER);
    w.rooms.onboarding.ticks().tick(tx, w.viewer("self"), id);
    return id;
  }

  private static Outcome<StepId> link(World w, WriteTx tx, Viewer v) {
    return verbs(w).comments().link(tx, v, hej(w, tx).id(), "Rutin", "https://rutiner.example/hej");
  }

  private static boolean sorts(World w, WriteTx tx, Viewer v) {
    StepId id = hej(w, tx).id();
    tx.sql(PlantedSql.class).passed(id);
    var drop = new PassedSteps.Decision(id, PassedChoice.DROP, null, null);
    return done(verbs(w).passedSteps().sort(tx, v, w.plan("self"), List.of(drop)));
  }

  private static Outcome<?> close(World w, WriteTx tx, Viewer v) {
    for (Step step : Plans.stepsOf(tx, w.plan("self"))) {
      w.rooms.onboarding.ticks().recordTick(tx, step, w.person("hr"), w.clock.instant());
    }
    return verbs(w).closings().close(tx, v, w.plan("self"));
  }

  /** The setting up of what the start of a plan does. */
  interface PlantedSql {
    @SqlUpdate("update step set sign_off_role = :role where id = :id")
    int signedBy(StepId id, StepRole role);

    @SqlUpdate("update step set due = :due where id = :id")
    int due(StepId id, LocalDate due);

    @SqlUpdate("update step set passed = true where id = :id")
    int passed(StepId id);
  }
}
