package se.fadder.mentorship;

import se.fadder.audit.AuditRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of who mentors whom.
 *
 * @param mentorships tells listeners of those that begin and end
 */
public record MentorshipRoom(Room room, Mentorships mentorships) implements Offering {
  /** Makes the room on the rooms below it. */
  public static MentorshipRoom of(Base base, AuditRoom audit, PeopleRoom people) {
    audit.changeKinds().add(MentorshipChangeKind.values());
    audit.readKinds().add(MentorshipReadKind.values());
    Mentorships mentorships =
        new Mentorships(base.ids(), people.people(), audit.log(), audit.reads());
    people.employments().addListener(mentorships.beginnings());
    people.people().addRelation(mentorships::menteesAmong);
    return new MentorshipRoom(
        Room.named("mentorship").graph("mentorship", new MentorshipGraph(mentorships)).build(),
        mentorships);
  }
}
