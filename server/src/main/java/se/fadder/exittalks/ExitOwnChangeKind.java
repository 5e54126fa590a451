package se.fadder.exittalks;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of exit talks by leavers, which are shown to them alone. */
public enum ExitOwnChangeKind implements ChangeKind {
  EXIT_TALK_GIVEN;

  @Override
  public boolean isOwn() {
    return true;
  }
}
