package se.fadder.mentorship;

import se.fadder.audit.ChangeKind;

/** The kinds of changes of mentorships. */
public enum MentorshipChangeKind implements ChangeKind {
  MENTORSHIP_BEGUN,
  MENTORSHIP_ENDED,
  MENTORSHIP_MOVED,
  MENTORSHIP_WITHDRAWN
}
