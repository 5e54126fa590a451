package se.fadder.exittalks;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of exit talks by HR. */
public enum ExitChangeKind implements ChangeKind {
  EXIT_TALK_NOTED
}
