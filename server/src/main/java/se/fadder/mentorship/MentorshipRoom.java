package se.fadder.mentorship;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of who mentors whom.
 *
 * @param mentorships tells listeners of those that begin and end
 * @param candidates reads those who may be paired
 * @param rules judges one pair
 * @param requests tells listeners of those that are asked, and what becomes of it
 * @param seen finds requests as far as somebody may see them
 * @param notices puts away whom requests have reached
 * @param skills what mentors and newcomers choose from
 * @param profiles what both say of themselves
 * @param keptApart who is not to be paired
 */
public record MentorshipRoom(
    Room room,
    Mentorships mentorships,
    MentorCandidates candidates,
    MentorRules rules,
    MentorRequests requests,
    SeenRequests seen,
    RequestNotices notices,
    Skills skills,
    MentorshipProfiles profiles,
    KeptApart keptApart)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static MentorshipRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      AgendaRoom agenda,
      CalendarRoom calendar,
      PushRoom push,
      MentorshipSettings settings) {
    audit.changeKinds().add(MentorshipChangeKind.values());
    audit.readKinds().add(MentorshipReadKind.values());
    PairingLimits limits = new PairingLimits(calendar.workingDays(), settings.monthsEmployed());
    MentorCandidates candidates =
        new MentorCandidates(people.people(), calendar.calendar(), limits);
    MentorRules rules = new MentorRules(candidates);
    Mentorships mentorships =
        new Mentorships(base.ids(), people.people(), rules, audit.log(), audit.reads());
    Skills skills = new Skills(base.ids(), people.people(), audit.log());
    MentorshipProfiles profiles =
        new MentorshipProfiles(people.people(), new ProfileSkills(skills), candidates, audit.log());
    KeptApart keptApart = new KeptApart(people.people(), base.today());
    people.employments().addListener(mentorships.beginnings());
    people.people().addRelation(mentorships::menteesAmong);
    RequestParts parts =
        RequestParts.of(base, audit, people, agenda, calendar, push, mentorships, rules);
    return new MentorshipRoom(
        Room.named("mentorship")
            .data(MentorshipData.TABLES)
            .graph("mentorship", new MentorshipGraph(mentorships))
            .graph(
                "mentorship-requests",
                new MentorRequestGraph(parts.requests(), parts.seen(), parts.notices()))
            .graph("mentorship-skills", new SkillGraph(skills))
            .graph("mentorship-profiles", new ProfileGraph(profiles))
            .graph("mentorship-apart", new KeptApartGraph(keptApart))
            .daily(parts.unanswered())
            .measures(MentorshipMeasures.all())
            .build(),
        mentorships,
        candidates,
        rules,
        parts.requests(),
        parts.seen(),
        parts.notices(),
        skills,
        profiles,
        keptApart);
  }
}
