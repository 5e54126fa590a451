package se.fadder.insight;

import se.fadder.audit.ChangeKind;

/** What the audit log tells of figures. */
public enum InsightChangeKind implements ChangeKind {
  /** Somebody took the figures of a month with them; the detail is the month and the format. */
  FIGURES_EXPORTED
}
