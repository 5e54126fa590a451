package se.fadder.mentorship;

import java.util.List;
import se.fadder.calendar.WorkMornings;
import se.fadder.push.ReminderKind;

/**
 * The kinds of reminders of requests.
 *
 * @param asked for the mentor
 * @param unanswered for those who decide
 * @param newMentor for the newcomer
 */
record RequestReminders(
    RequestReminder asked, RequestReminder unanswered, RequestReminder newMentor) {
  static RequestReminders of(WorkMornings mornings) {
    return new RequestReminders(
        new RequestReminder("MENTOR_REQUEST", MentorRequestState.ASKED, mornings),
        new RequestReminder("MENTOR_UNANSWERED", MentorRequestState.ASKED, mornings),
        new RequestReminder("NEW_MENTOR", MentorRequestState.ACCEPTED, mornings));
  }

  List<ReminderKind> all() {
    return List.of(asked, unanswered, newMentor);
  }
}
