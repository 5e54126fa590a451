package se.fadder.ramp;

import se.fadder.audit.ReadKind;

/** What can be read of the ramp. */
public enum RampReadKind implements ReadKind {
  /** How many cases are agreed and noted. */
  RAMP
}
