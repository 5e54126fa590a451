package se.fadder.signin;

import java.time.Duration;

/** The kinds of invitations: what one opens, and for how long it can be used. */
public enum InvitationKind {
  /** An account, for somebody who has none. */
  ACCOUNT(Duration.ofDays(14)),
  /** The choice of a new password, for somebody who has forgotten theirs. */
  PASSWORD(Duration.ofDays(1));

  final Duration valid;

  InvitationKind(Duration valid) {
    this.valid = valid;
  }
}
