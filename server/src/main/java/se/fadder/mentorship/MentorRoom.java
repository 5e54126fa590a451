package se.fadder.mentorship;

/** How much room a mentor says to have now, in a word; a number of cases would mislead. */
public enum MentorRoom {
  ROOM,
  FAIR,
  FULL
}
