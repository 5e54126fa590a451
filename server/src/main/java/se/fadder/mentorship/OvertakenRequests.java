package se.fadder.mentorship;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;

/**
 * What happens to open requests when the people move: they follow the first day of the newcomer,
 * and are over once another mentor was chosen or one of the two is not there on that day.
 */
final class OvertakenRequests implements MentorshipMoves, EmploymentBeginnings, EmploymentEnds {
  /** More than anybody is asked at once, who has six seats at most. */
  private static final int ALL = 100;

  private final Mentorships mentorships;
  private final MentorRequests requests;

  OvertakenRequests(Mentorships mentorships, MentorRequests requests) {
    this.mentorships = mentorships;
    this.requests = requests;
  }

  /** Leaves requests as they are: a mentor may be asked to take over from the one there is. */
  @Override
  public void moved(WriteTx tx, PersonId newHire) {}

  @Override
  public void chosen(WriteTx tx, PersonId newHire) {
    openFor(tx, newHire).forEach(request -> requests.overtake(tx, request));
  }

  /** Moves a request for the first day of the employment, and one that would be before it. */
  @Override
  public void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was) {
    LocalDate firstDay = employment.firstDay();
    for (MentorRequest request : openFor(tx, employment.personId())) {
      LocalDate asked = request.firstDay();
      if (asked.equals(was) || (!asked.isBefore(was) && asked.isBefore(firstDay))) {
        requests.move(tx, request, firstDay);
      }
    }
    overtakeWhoIsNotThere(tx, employment.personId());
  }

  @Override
  public void withdrawn(WriteTx tx, Viewer viewer, Employment employment) {
    overtakeWhoIsNotThere(tx, employment.personId());
  }

  @Override
  public void ends(WriteTx tx, Employment employment) {
    overtakeWhoIsNotThere(tx, employment.personId());
  }

  private void overtakeWhoIsNotThere(WriteTx tx, PersonId person) {
    Stream.concat(
            openFor(tx, person).stream(),
            tx.sql(MentorRequestSql.class).openOf(person, ALL).stream())
        .filter(request ->
            !mentorships.isEmployedOn(tx, request.newHireId(), request.firstDay())
                || !mentorships.isEmployedOn(tx, request.mentorId(), request.firstDay()))
        .forEach(request -> requests.overtake(tx, request));
  }

  private static List<MentorRequest> openFor(Tx tx, PersonId newHire) {
    return tx.sql(MentorRequestSql.class).openFor(Set.of(newHire));
  }
}
