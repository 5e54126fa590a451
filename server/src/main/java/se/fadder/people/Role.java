package se.fadder.people;

/** Roles that are assigned in a unit and hold for all below it. */
public enum Role {
  MANAGER,
  HR,
  EXPERT,
  IT,
  ADMIN
}
