package se.fadder.insight;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.fadder.insight.TemplateFigureSql.EndedStep;
import se.fadder.insight.cells.Cell;
import se.fadder.insight.cells.Cells;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.StepEnding;

/** The count of what was completed by templates: phases by the week, steps that were late. */
final class TemplateTally {
  private static final int WEEK = 7;

  private final Today today;
  private final Map<Thing, Sum> sums = new HashMap<>();

  TemplateTally(Today today) {
    this.today = today;
  }

  /** What is counted. */
  private record Thing(UUID organisation, UUID version, TemplateMeasure measure, UUID phaseOrStep) {
    Thing as(TemplateMeasure other) {
      return new Thing(organisation, version, other, phaseOrStep);
    }
  }

  /** What is added up. Who completed two introductions is one of the people. */
  private static final class Sum {
    private final Set<PersonId> people = new HashSet<>();
    private long part;
    private long whole;

    void add(PersonId person, long more) {
      people.add(person);
      part += more;
      whole++;
    }
  }

  /** Adds all steps of some introductions. */
  void add(Collection<EndedStep> steps) {
    Map<PlanId, Map<UUID, EndedStep>> lastOfPhases = new HashMap<>();
    for (EndedStep step : steps) {
      add(step, TemplateMeasure.STEP_LATE, step.stepId(), isLate(step) ? 1 : 0);
      boolean skipped = step.ending() == StepEnding.SKIPPED;
      add(step, TemplateMeasure.STEP_SKIPPED, step.stepId(), skipped ? 1 : 0);
      if (step.ending() == StepEnding.DONE) {
        lastOfPhases
            .computeIfAbsent(step.planId(), plan -> new HashMap<>())
            .merge(step.phaseId(), step, this::later);
      }
    }
    lastOfPhases
        .values()
        .forEach(phases ->
            phases.forEach(
                (phase, last) -> add(last, TemplateMeasure.PHASE_WEEKS, phase, week(last))));
  }

  private void add(EndedStep step, TemplateMeasure measure, UUID phaseOrStep, long part) {
    Thing thing =
        new Thing(
            step.unitPath().units().getFirst().value(), step.versionId(), measure, phaseOrStep);
    sums.computeIfAbsent(thing, some -> new Sum()).add(step.newHireId(), part);
  }

  private boolean isLate(EndedStep step) {
    return step.ending() == StepEnding.DONE && day(step).isAfter(step.due().plusDays(WEEK));
  }

  private EndedStep later(EndedStep one, EndedStep other) {
    return day(one).isBefore(day(other)) ? other : one;
  }

  /** The week of the introduction in which a step was done, from 1. */
  private long week(EndedStep step) {
    return Math.max(0, DAYS.between(step.firstDay(), day(step))) / WEEK + 1;
  }

  private LocalDate day(EndedStep step) {
    Instant done = step.doneAt();
    return done == null ? step.due() : LocalDate.ofInstant(done, today.zone());
  }

  /** What is told. */
  List<TemplateFigureRow> told() {
    List<TemplateFigureRow> rows = new ArrayList<>();
    sums.forEach((thing, sum) -> {
      Cell cell =
          Cells.alone(
              thing.phaseOrStep(),
              sum.people.size(),
              sum.part,
              thing.measure() == TemplateMeasure.STEP_SKIPPED ? late(thing) : 0,
              sum.whole,
              thing.measure().rule());
      if (!cell.state().isWithheld()) {
        rows.add(row(thing, cell));
      }
    });
    return rows;
  }

  /** How often the step was late: what neither is was done in time. */
  private long late(Thing skipped) {
    return sums.getOrDefault(skipped.as(TemplateMeasure.STEP_LATE), new Sum()).part;
  }

  /**
   * A phase is told as a whole week, from which to the next: were a single week told where the
   * average is one, the weeks of all would be known, and with the days in which those of a unit
   * completed the days of the few in it who had another template.
   */
  private static TemplateFigureRow row(Thing thing, Cell cell) {
    boolean average = thing.measure() == TemplateMeasure.PHASE_WEEKS;
    return new TemplateFigureRow(
        thing.organisation(),
        thing.version(),
        thing.measure(),
        thing.phaseOrStep(),
        cell.contributors(),
        average ? cell.low() / cell.whole() : cell.low(),
        average ? cell.low() / cell.whole() + 1 : cell.high(),
        average ? 1 : cell.whole());
  }
}
