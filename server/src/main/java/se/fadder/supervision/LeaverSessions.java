package se.fadder.supervision;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.EmploymentEnds;

/**
 * The planned sessions of somebody who will not be employed there on their day: who has left by
 * then, begins later, or was withdrawn. One that they lead, or in which nobody else would meet, is
 * called off; of another they take no part. What is prolonged later stays as it is, as of series.
 */
final class LeaverSessions implements EmploymentEnds, EmploymentBeginnings {
  /** Longer than sessions are planned ahead. */
  private static final int YEARS_AHEAD = 5;

  /** More than anybody has ahead. */
  private static final int ALL = 1000;

  private final Today today;
  private final SessionTimes times;
  private final SessionRules rules;
  private final SessionReader reader;
  private final SessionWriter writer;

  LeaverSessions(Today today, SessionParts parts) {
    this.today = today;
    this.times = parts.times();
    this.rules = parts.rules();
    this.reader = parts.reader();
    this.writer = parts.writer();
  }

  @Override
  public void ends(WriteTx tx, Employment employment) {
    leave(tx, employment.personId());
  }

  @Override
  public void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was) {
    leave(tx, employment.personId());
  }

  @Override
  public void withdrawn(WriteTx tx, Viewer viewer, Employment employment) {
    leave(tx, employment.personId());
  }

  private void leave(WriteTx tx, PersonId person) {
    List<Session> without = without(tx, person);
    if (without.isEmpty()) {
      return;
    }
    Map<SessionId, Set<PersonId>> people =
        reader.people(tx, without.stream().map(Session::id).collect(toSet()));
    List<Session> over = new ArrayList<>();
    for (Session session : without) {
      if (isNothingWithout(person, session, people.getOrDefault(session.id(), Set.of()))) {
        over.add(
            session.ended(
                SessionState.CALLED_OFF, session.ends(), CallOffReason.HINDERED, today.now()));
      } else {
        writer.changeMembers(tx, null, session.lasting(session.ends()), Set.of(), Set.of(person));
      }
    }
    writer.callOff(tx, null, over, SessionMove.CALLED_OFF, SessionChangeKind.SESSION_CALLED_OFF);
  }

  /** The sessions ahead that somebody cannot take part in, as they are not employed then. */
  private List<Session> without(Tx tx, PersonId person) {
    LocalDate day = today.date();
    List<Session> planned =
        tx.sql(SessionSql.class).planned(person, day, day.plusYears(YEARS_AHEAD), ALL);
    return planned.isEmpty()
        ? planned
        : rules.withoutEmployment(tx, person, planned).stream()
            .filter(session -> !times.hasBegun(session))
            .toList();
  }

  private static boolean isNothingWithout(PersonId person, Session session, Set<PersonId> people) {
    boolean someMeet =
        people.stream().anyMatch(one -> !one.equals(person) && !one.equals(session.leaderId()));
    return person.equals(session.leaderId()) || !someMeet;
  }
}
