package se.fadder.arrivals;

/** How far the taking in of a file has come. */
public enum ImportState {
  UNDERWAY,
  DONE,
  FAILED
}
