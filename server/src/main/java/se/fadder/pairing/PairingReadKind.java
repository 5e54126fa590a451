package se.fadder.pairing;

import se.fadder.audit.ReadKind;

/** What can be read of proposals. */
public enum PairingReadKind implements ReadKind {
  /** What they weigh of a mentor: the profile, days of work, and mentees. */
  PAIRING
}
