package se.fadder.cadence;

import se.fadder.audit.ReadKind;

/** What can be read of cadences. */
public enum CadenceReadKind implements ReadKind {
  /** When a mentor and a newcomer last met, and when they are to meet next. */
  CADENCE,
  /** How much time somebody gives to mentoring. */
  MENTORING_LOAD
}
