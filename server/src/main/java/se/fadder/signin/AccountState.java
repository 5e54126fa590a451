package se.fadder.signin;

/** Whether somebody can sign in. */
public enum AccountState {
  NONE,
  INVITED,
  OPEN
}
