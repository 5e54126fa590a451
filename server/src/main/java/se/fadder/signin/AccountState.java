package se.fadder.signin;

/** The states of an account: whether somebody can sign in. */
public enum AccountState {
  NONE,
  INVITED,
  OPEN
}
