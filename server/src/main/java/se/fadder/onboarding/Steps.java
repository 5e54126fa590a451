package se.fadder.onboarding;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.templates.StepText;
import se.fadder.templates.TemplateRows;
import se.fadder.templates.TemplateStepId;

/**
 * The making of steps from their rows and from what they say: what a template has of it is kept in
 * memory, and only what was added to a plan is read.
 */
public final class Steps {
  private Steps() {}

  /** The steps of those rows, in the same order. */
  public static List<Step> of(Tx tx, List<StepRow> rows) {
    return saying(tx, rows).map(Said::step).toList();
  }

  /** The steps of plans by due date, those of a day as they stand in their phases. */
  static List<Step> ofPlans(Tx tx, Set<PlanId> plans) {
    return saying(tx, tx.sql(StepSql.class).ofPlans(plans))
        .sorted(IN_TURN)
        .map(Said::step)
        .toList();
  }

  private static final Comparator<Said> IN_TURN =
      comparing((Said said) -> said.step.due())
          .thenComparingInt(said -> said.ordinal)
          .thenComparing(said -> said.step.id().value().toString());

  private record Said(Step step, int ordinal) {}

  private static Stream<Said> saying(Tx tx, List<StepRow> rows) {
    Set<TemplateStepId> copied = new HashSet<>();
    Set<StepId> added = new HashSet<>();
    for (StepRow row : rows) {
      if (row.templateStepId() == null) {
        added.add(row.id());
      } else {
        copied.add(row.templateStepId());
      }
    }
    Map<TemplateStepId, StepText> texts = TemplateRows.texts(tx, copied);
    Map<StepId, StepText> ofTheirOwn = added(tx, added);
    return rows.stream()
        .map(row -> {
          TemplateStepId of = row.templateStepId();
          StepText text =
              Objects.requireNonNull(of == null ? ofTheirOwn.get(row.id()) : texts.get(of));
          return new Said(row.saying(text), text.ordinal());
        });
  }

  private static Map<StepId, StepText> added(Tx tx, Set<StepId> steps) {
    return steps.isEmpty()
        ? Map.of()
        : tx.sql(StepSql.class).added(steps).stream()
            .collect(toMap(StepSql.Added::stepId, StepSql.Added::text));
  }
}
