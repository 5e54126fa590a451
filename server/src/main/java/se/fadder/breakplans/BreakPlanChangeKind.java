package se.fadder.breakplans;

import se.fadder.audit.ChangeKind;

/** What the audit log holds of breaks: what is said for units, and nothing that a person says. */
enum BreakPlanChangeKind implements ChangeKind {
  UNIT_BREAK_CHOSEN
}
