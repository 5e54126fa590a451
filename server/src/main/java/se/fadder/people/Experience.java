package se.fadder.people;

/** What somebody brings to an employment. */
public enum Experience {
  NEWLY_GRADUATED,
  EXPERIENCED
}
