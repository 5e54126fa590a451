package se.fadder.people;

import se.fadder.audit.AuditRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/**
 * The room of who works where, in which role, and who may see whom.
 *
 * @param people takes relationships that rooms above know of
 * @param employments tells listeners of their first and last days
 * @param records tells listeners of people who are called otherwise
 * @param units tells listeners of units that stand elsewhere
 * @param writer adds units, people and employments for rooms that have judged whether it may be
 *     done
 */
public record PeopleRoom(
    Room room,
    People people,
    Staffing staffing,
    Employments employments,
    PersonRecords records,
    UnitShaping units,
    PeopleWriter writer,
    PhoneBook phoneBook,
    DataAccessHistory dataAccessHistory)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static PeopleRoom of(Base base, AuditRoom audit) {
    audit.changeKinds().add(PeopleChangeKind.values());
    audit.readKinds().add(PeopleReadKind.values());
    People people = new People(base.today(), audit.reads());
    Staffing staffing = new Staffing(base.ids(), people, audit.log());
    Employments employments = new Employments(people, audit.log());
    PersonRecords records = new PersonRecords(people, audit.log(), audit.reads());
    PhoneBook phoneBook = new PhoneBook(people);
    DataAccessHistory history = new DataAccessHistory(people, audit.log(), audit.reads());
    PersonRoles roles = new PersonRoles(people, audit.reads());
    return new PeopleRoom(
        Room.named("people")
            .data(PeopleData.TABLES)
            .graph("people", new PeopleGraph(people, phoneBook, roles, new UnitMembers(people)))
            .graph("people-audit", new AuditGraph(history, audit.changeKinds(), audit.readKinds()))
            .graph("people-staffing", new StaffingGraph(staffing, employments))
            .graph("people-records", new RecordGraph(records))
            .graph("people-language", new LanguageGraph(new Languages()))
            .measures(PeopleMeasures.all())
            .build(),
        people,
        staffing,
        employments,
        records,
        new UnitShaping(audit.log(), new UnitTransfers(base.ids(), audit.log())),
        new PeopleWriter(base.ids(), audit.log()),
        phoneBook,
        history);
  }
}
