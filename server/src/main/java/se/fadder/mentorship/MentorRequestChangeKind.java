package se.fadder.mentorship;

import se.fadder.audit.ChangeKind;

/**
 * The kinds of changes of requests. They are noted of the mentor: before somebody has said yes,
 * nothing is noted of the newcomer, who may read what is.
 */
public enum MentorRequestChangeKind implements ChangeKind {
  MENTOR_ASKED,
  MENTOR_REQUEST_MOVED,
  MENTOR_REQUEST_ACCEPTED,
  MENTOR_REQUEST_DECLINED,
  MENTOR_REQUEST_WITHDRAWN,
  MENTOR_REQUEST_OVERTAKEN
}
