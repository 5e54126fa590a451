package se.fadder.signin;

/** The states of an account: whether somebody can sign in. */
public enum AccountState {
  NONE,
  INVITED,
  OPEN,
  /** They sign in with the organisation's own sign-in, and not with a password of Fadder's. */
  ELSEWHERE
}
