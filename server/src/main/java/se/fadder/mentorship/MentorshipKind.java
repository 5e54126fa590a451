package se.fadder.mentorship;

/**
 * What a mentor is to the newcomer: the main one, of whom there is one at a time, or one beside.
 */
public enum MentorshipKind {
  MAIN,
  CO
}
