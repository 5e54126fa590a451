package se.fadder.welcome;

import se.fadder.audit.ReadKind;

/** What can be read of first days. */
public enum WelcomeReadKind implements ReadKind {
  /** How a newcomer's first day begins. */
  WELCOME
}
