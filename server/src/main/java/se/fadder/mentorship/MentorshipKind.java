package se.fadder.mentorship;

/** The kinds of mentors: the main one, of whom a newcomer has one at a time, or one beside. */
public enum MentorshipKind {
  MAIN,
  CO
}
