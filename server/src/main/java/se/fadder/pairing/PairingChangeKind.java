package se.fadder.pairing;

import se.fadder.audit.ChangeKind;

/**
 * The kinds of changes of proposals. They are noted under whoever makes them: a newcomer learns of
 * a mentor when one has said yes, and of no plans before.
 */
public enum PairingChangeKind implements ChangeKind {
  PAIRING_PROPOSED,
  PAIRING_CHANGED,
  PAIRING_ASKED,
  PAIRING_SOLVED_AGAIN,
  PAIRING_WEIGHTS_SET
}
