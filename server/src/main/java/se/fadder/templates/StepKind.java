package se.fadder.templates;

/** What sort of thing a step is. */
public enum StepKind {
  TASK,
  COURSE,
  STUDY_VISIT,
  INTRODUCTION_ROUND,
  FOLLOW_UP_TALK
}
