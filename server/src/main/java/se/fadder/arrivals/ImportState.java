package se.fadder.arrivals;

/** The states of an import. */
public enum ImportState {
  UNDERWAY,
  DONE,
  FAILED
}
