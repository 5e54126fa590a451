package se.fadder.mentorship;

import se.fadder.audit.ReadKind;

/** What can be read of mentorships. */
public enum MentorshipReadKind implements ReadKind {
  /** Who the mentors are. */
  MENTORS
}
