package se.fadder.supervision;

/** What can happen to a session. */
public enum SessionMove {
  PLANNED,
  /** It was noted afterwards, and had not been planned. */
  LOGGED,
  MOVED,
  HELD,
  CALLED_OFF,
  /** The series that it is of was ended before its day. */
  WITHDRAWN,
  /** Who was there or what was counted is another than before. */
  MEMBERS_CHANGED,
  /** Those who are told of take part from now on. */
  JOINED,
  /** Those who are told of take part no more. */
  LEFT
}
