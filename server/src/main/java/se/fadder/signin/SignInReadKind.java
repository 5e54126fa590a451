package se.fadder.signin;

import se.fadder.audit.ReadKind;

/** What can be read of accounts. */
public enum SignInReadKind implements ReadKind {
  /** Whether the person can sign in. */
  ACCOUNT
}
