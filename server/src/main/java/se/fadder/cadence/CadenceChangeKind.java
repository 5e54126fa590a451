package se.fadder.cadence;

import se.fadder.audit.ChangeKind;

/** What can change in the cadences of units. */
enum CadenceChangeKind implements ChangeKind {
  CADENCE_SET,
  CADENCE_CLEARED
}
