package se.fadder.signin;

/** The states of somebody's own password. */
public enum PasswordState {
  SET,
  NONE,
  /** They sign in with the organisation's own sign-in, and not with a password of Fadder's. */
  ELSEWHERE
}
