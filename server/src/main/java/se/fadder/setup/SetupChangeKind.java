package se.fadder.setup;

import se.fadder.audit.ChangeKind;

/** The kinds of changes by which an organisation begins. */
public enum SetupChangeKind implements ChangeKind {
  ORGANISATION_SET_UP,
  ADMINISTRATOR_LET_IN,
  FIRST_HR_NAMED,
  STARTING_CONTENT_TAKEN
}
