package se.fadder.supervision;

import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;

/** The parts of the room that series are made of. */
record SeriesParts(
    SeriesReader reader, SeriesPlans plans, SuggestedTimes suggestedTimes, SeriesGraph graph) {
  static SeriesParts of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      CalendarRoom calendar,
      MentorshipRoom mentorship,
      SessionParts sessions) {
    SessionAccess access = sessions.access();
    SeriesReader reader = new SeriesReader(base.today(), access, audit.reads());
    SeriesPlans plans =
        new SeriesPlans(
            base.ids(),
            base.today(),
            sessions.times(),
            new SeriesRules(
                sessions.times(),
                sessions.rules(),
                mentorship.mentorships(),
                calendar.workingTimes(),
                calendar.busyTimes()),
            reader,
            sessions.reader(),
            sessions.writer(),
            audit.log());
    mentorship
        .mentorships()
        .addListener(new MentorshipSeries(base.today(), mentorship.mentorships(), reader, plans));
    SuggestedTimes suggested =
        new SuggestedTimes(
            base.today(), people.people(), access, calendar.workingTimes(), calendar.busyTimes());
    return new SeriesParts(reader, plans, suggested, new SeriesGraph(reader, plans, suggested));
  }
}
