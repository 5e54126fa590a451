package se.fadder.supervision;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;

/** The parts of the room that series are made of, and sessions that changed days and hours hit. */
record SeriesParts(
    SeriesReader reader,
    SeriesPlans plans,
    SessionHitOffers hits,
    SuggestedTimes suggestedTimes,
    SeriesGraph graph) {
  static SeriesParts of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      CalendarRoom calendar,
      AgendaRoom agenda,
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
    SessionHits hits = new SessionHits(base.today(), sessions.reader(), calendar.workingTimes());
    sessions.writer().addListener(hits);
    calendar.calendar().addListener(hits::availabilityMoved);
    mentorship
        .mentorships()
        .addListener(new MentorshipSeries(base.today(), mentorship.mentorships(), reader, plans));
    agenda.agendas().add(new HitSessionsOnAgendas(base.today(), access));
    SessionHitOffers offers =
        new SessionHitOffers(
            base.today(),
            sessions.times(),
            sessions.reader(),
            access,
            calendar.workingTimes(),
            calendar.busyTimes());
    SuggestedTimes suggested =
        new SuggestedTimes(
            base.today(), people.people(), access, calendar.workingTimes(), calendar.busyTimes());
    return new SeriesParts(
        reader, plans, offers, suggested, new SeriesGraph(reader, plans, offers, suggested));
  }
}
