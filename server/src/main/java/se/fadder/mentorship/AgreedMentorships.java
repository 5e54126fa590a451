package se.fadder.mentorship;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.People;

/**
 * The mentorships that are agreed and have not begun: they move with the first day of the new hire,
 * and fall away with the employment.
 */
public final class AgreedMentorships implements EmploymentBeginnings {
  private final Mentorships mentorships;
  private final People people;
  private final AuditLog auditLog;
  private final ReadLog readLog;

  AgreedMentorships(Mentorships mentorships, People people, AuditLog auditLog, ReadLog readLog) {
    this.readLog = readLog;
    this.mentorships = mentorships;
    this.people = people;
    this.auditLog = auditLog;
  }

  /**
   * The mentorships of newcomers that begin later, the first one before the others; for people who
   * are near to the viewer.
   */
  public Map<PersonId, List<Mentorship>> ofNewHires(Tx tx, Viewer viewer, Set<PersonId> newHires) {
    Set<PersonId> near = people.near(tx, viewer, newHires);
    if (near.isEmpty()) {
      return Map.of();
    }
    readLog.note(viewer, near, MentorshipReadKind.MENTORS);
    Map<PersonId, List<Mentorship>> found =
        tx.sql(MentorshipSql.class).ofNewHires(near).stream()
            .filter(m -> m.term().beginsAfter(people.today()))
            .sorted(Comparator.comparing(Mentorship::firstDay))
            .collect(groupingBy(Mentorship::newHireId));
    return near.stream()
        .collect(toMap(Function.identity(), id -> found.getOrDefault(id, List.of())));
  }

  /**
   * Moves the mentorships that were to begin with the employment, and those that would begin before
   * it. One whose mentor is not there on the new day stays as it was agreed.
   */
  @Override
  public void moved(WriteTx tx, Viewer viewer, Employment employment, LocalDate was) {
    LocalDate firstDay = employment.firstDay();
    Predicate<Mentorship> follows =
        m ->
            m.firstDay().equals(was)
                || (!m.firstDay().isBefore(was) && m.firstDay().isBefore(firstDay));
    for (Mentorship m : ofNewHire(tx, employment.personId(), follows)) {
      if (!m.term().endedBefore(firstDay)
          && mentorships.isEmployedOn(tx, m.mentorId(), firstDay)
          && isFree(tx, m, new Term(firstDay, m.lastDay()))) {
        tx.sql(MentorshipSql.class).move(m.id(), firstDay);
        String what = "was " + m.term().toText() + ", begins " + firstDay;
        note(tx, viewer, m, MentorshipChangeKind.MENTORSHIP_MOVED, what);
      }
    }
  }

  private static boolean isFree(Tx tx, Mentorship moved, Term term) {
    return ofNewHire(tx, moved.newHireId(), m -> !m.id().equals(moved.id())).stream()
        .filter(m -> m.term().overlaps(term) && !m.term().overlaps(moved.term()))
        .noneMatch(m -> m.kind() == moved.kind() || m.mentorId().equals(moved.mentorId()));
  }

  /** Withdraws what was agreed for somebody who does not come, unless they work elsewhere here. */
  @Override
  public void withdrawn(WriteTx tx, Viewer viewer, Employment employment) {
    LocalDate today = people.today();
    ofNewHire(tx, employment.personId(), m -> m.term().beginsAfter(today)).stream()
        .filter(m -> !mentorships.isEmployedOn(tx, m.newHireId(), m.firstDay()))
        .forEach(m -> withdraw(tx, viewer, m));
  }

  private static List<Mentorship> ofNewHire(Tx tx, PersonId newHire, Predicate<Mentorship> which) {
    return tx.sql(MentorshipSql.class).ofNewHires(Set.of(newHire)).stream().filter(which).toList();
  }

  /** Deletes a mentorship that has not begun, and lets whoever handed over to it go on. */
  void withdraw(WriteTx tx, @Nullable Viewer actor, Mentorship mentorship) {
    MentorshipSql sql = tx.sql(MentorshipSql.class);
    List<MentorshipSql.HandedOver> before = sql.handedOver(mentorship.id()).stream().toList();
    sql.forgetHandOver(mentorship.id());
    sql.withdraw(mentorship.id());
    String what = mentorship.kind() + " " + mentorship.mentorId().value();
    note(
        tx,
        actor,
        mentorship,
        MentorshipChangeKind.MENTORSHIP_WITHDRAWN,
        what + " " + mentorship.term().toText());
    before.forEach(handedOver -> goOn(tx, actor, mentorship, handedOver));
  }

  /** Gives back the last day that a mentorship had, unless somebody has set another since. */
  private void goOn(
      WriteTx tx, @Nullable Viewer actor, Mentorship after, MentorshipSql.HandedOver handedOver) {
    MentorshipSql sql = tx.sql(MentorshipSql.class);
    sql.byIds(Set.of(handedOver.id())).stream()
        .filter(m -> after.firstDay().minusDays(1).equals(m.lastDay()))
        .filter(m -> !Mentorships.isInTheWayOfAnother(tx, m, handedOver.lastDay()))
        .forEach(m -> {
          sql.end(m.id(), handedOver.lastDay());
          Term term = new Term(m.firstDay(), handedOver.lastDay());
          note(tx, actor, m, MentorshipChangeKind.MENTORSHIP_ENDED, term.toText());
        });
  }

  private void note(
      WriteTx tx, @Nullable Viewer actor, Mentorship m, MentorshipChangeKind kind, String what) {
    auditLog.note(tx, actor, m.newHireId(), kind, m.id(), what);
    mentorships.tell(tx, m);
  }
}
