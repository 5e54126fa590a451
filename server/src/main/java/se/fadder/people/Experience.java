package se.fadder.people;

/** The experience that somebody brings to an employment. */
public enum Experience {
  NEWLY_GRADUATED,
  EXPERIENCED
}
