package se.fadder.supervision;

/** What has become of a session. */
public enum SessionState {
  PLANNED,
  HELD,
  CALLED_OFF
}
