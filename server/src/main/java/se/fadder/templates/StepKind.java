package se.fadder.templates;

/** The kinds of steps. */
public enum StepKind {
  TASK,
  COURSE,
  STUDY_VISIT,
  INTRODUCTION_ROUND,
  FOLLOW_UP_TALK
}
