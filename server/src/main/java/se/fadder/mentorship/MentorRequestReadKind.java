package se.fadder.mentorship;

import se.fadder.audit.ReadKind;

/** What can be read of requests. */
public enum MentorRequestReadKind implements ReadKind {
  /** What a mentor was asked, and whether they have answered. */
  MENTOR_REQUEST
}
