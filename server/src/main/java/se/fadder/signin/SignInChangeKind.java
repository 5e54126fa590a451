package se.fadder.signin;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of accounts, passwords and sessions. */
public enum SignInChangeKind implements ChangeKind {
  SIGN_IN_SESSION_ENDED,
  PASSWORD_CHANGED,
  INVITATION_CREATED,
  INVITATION_ACCEPTED,
  PASSWORD_LINK_CREATED,
  PASSWORD_LINK_USED;

  @Override
  public boolean isOwn() {
    return this == SIGN_IN_SESSION_ENDED;
  }
}
