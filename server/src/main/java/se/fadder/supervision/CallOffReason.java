package se.fadder.supervision;

/** Why a session was called off or put off. Illness is none of them: it is nobody's to note. */
public enum CallOffReason {
  HINDERED,
  URGENT_CASE,
  CONFLICT
}
