package se.fadder.insight;

import se.fadder.insight.cells.Rule;

/**
 * The measures of templates, by which they are mended, of whoever completed an introduction in a
 * quarter. They are counted for the whole organisation and by the version of the template alone,
 * and each is a fact that no figure of units counts: the week in which a phase was done is told in
 * whole weeks, and late is what was done more than a week after its day.
 */
public enum TemplateMeasure {
  /** In which week a phase was done: weeks of all together, of which the average is told. */
  PHASE_WEEKS,
  /** Part did a step more than a week after it was due. */
  STEP_LATE,
  /** Part of a step was skipped. */
  STEP_SKIPPED;

  Rule rule() {
    return switch (this) {
      case PHASE_WEEKS -> Rule.COUNT;
      case STEP_LATE -> Rule.ANSWER;
      case STEP_SKIPPED -> Rule.ANSWER_BESIDE;
    };
  }
}
