package se.fadder.welcome;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of how first days begin. */
public enum WelcomeChangeKind implements ChangeKind {
  /** Of one newcomer. */
  WELCOME_SET,
  /** Of the newcomers of a unit of whom nothing else is said. */
  UNIT_WELCOME_SET
}
