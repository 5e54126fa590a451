package se.fadder.people;

/** The terms of an employment. */
public enum EmploymentForm {
  PERMANENT,
  TEMPORARY,
  CONSULTANT,
  INTERN
}
