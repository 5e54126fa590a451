package se.fadder.signin;

import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;

/** Whether people have a password of Fadder's own, as they see it themselves. */
public final class OwnPasswords {
  private final PasswordRule passwordRule;

  OwnPasswords(PasswordRule passwordRule) {
    this.passwordRule = passwordRule;
  }

  /** The state of the viewer's. */
  public PasswordState of(Tx tx, Viewer viewer) {
    if (!passwordRule.allows(tx, viewer.person())) {
      return PasswordState.ELSEWHERE;
    }
    return Accounts.hasPassword(tx, viewer.person()) ? PasswordState.SET : PasswordState.NONE;
  }
}
