package se.fadder.mentorship;

/** The states of a request to be somebody's mentor. All but the first are final. */
public enum MentorRequestState {
  /** The mentor has not answered. */
  ASKED,
  /** The mentor has said yes, and the mentorship was agreed by that. */
  ACCEPTED,
  DECLINED,
  /** Somebody who may pair has taken it back. */
  WITHDRAWN,
  /** There is nothing to answer any more: another mentor was chosen, or one of the two leaves. */
  OVERTAKEN
}
