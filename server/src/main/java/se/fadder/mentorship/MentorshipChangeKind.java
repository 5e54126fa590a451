package se.fadder.mentorship;

import se.fadder.audit.ChangeKind;

/**
 * The kinds of changes of mentorships, and of what is said for them. That two are kept apart is
 * none.
 */
public enum MentorshipChangeKind implements ChangeKind {
  MENTORSHIP_BEGUN,
  MENTORSHIP_ENDED,
  MENTORSHIP_MOVED,
  MENTORSHIP_WITHDRAWN,
  SKILL_ADDED,
  SKILL_RENAMED,
  SKILL_RETIRED,
  MENTOR_PROFILE_SET,
  NEWCOMER_PROFILE_SET
}
