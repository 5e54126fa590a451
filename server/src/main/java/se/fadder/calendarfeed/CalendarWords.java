package se.fadder.calendarfeed;

import se.fadder.people.Language;
import se.fadder.supervision.SessionForm;

/**
 * The words of a calendar in a language.
 *
 * @param calendar its name
 * @param remote where a session is that is nowhere
 * @param calledOff said before what is called off, for calendars that show it all the same
 */
record CalendarWords(
    String calendar,
    String mentor,
    String individual,
    String group,
    String caseReview,
    String remote,
    String calledOff) {
  private static final CalendarWords SWEDISH =
      new CalendarWords(
          "Samtal i Fadder",
          "Mentorsamtal",
          "Handledning",
          "Grupphandledning",
          "Ärendegenomgång",
          "Distans",
          "Inställt: ");

  private static final CalendarWords ENGLISH =
      new CalendarWords(
          "Sessions in Fadder",
          "Mentor session",
          "Supervision",
          "Group supervision",
          "Case review",
          "Remote",
          "Called off: ");

  static CalendarWords in(Language language) {
    return switch (language) {
      case SV -> SWEDISH;
      case EN -> ENGLISH;
    };
  }

  String of(SessionForm form) {
    return switch (form) {
      case MENTOR -> mentor;
      case INDIVIDUAL -> individual;
      case GROUP -> group;
      case CASE_REVIEW -> caseReview;
    };
  }

  /** What a session is called. */
  String title(CalendarEvent event) {
    return event.isCalledOff() ? calledOff + of(event.form()) : of(event.form());
  }
}
