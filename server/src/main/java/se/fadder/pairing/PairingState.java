package se.fadder.pairing;

/** How far a proposal has come. */
public enum PairingState {
  SOLVING,
  READY,
  /** None of its lines can go on. */
  OVER,
  FAILED
}
