package se.fadder.mentorship;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipBeginnings.Judging;
import se.fadder.people.EmploymentBeginnings;
import se.fadder.people.People;

/** The mentorships: who is whose mentor, as far as the viewer may know. */
public final class Mentorships {
  private final Ids ids;
  private final People people;
  private final AuditLog auditLog;
  private final ReadLog readLog;
  private final PairingAccess access;
  private final AgreedMentorships planned;
  private final MentorshipBeginnings starts;
  private final List<MentorshipMoves> listeners = new CopyOnWriteArrayList<>();

  public Mentorships(
      Ids ids, People people, MentorRules rules, AuditLog auditLog, ReadLog readLog) {
    this.ids = ids;
    this.people = people;
    this.auditLog = auditLog;
    this.readLog = readLog;
    this.access = new PairingAccess(people);
    this.planned = new AgreedMentorships(this, people, auditLog, readLog);
    this.starts = new MentorshipBeginnings(this, planned, people, rules, auditLog);
  }

  AgreedMentorships agreed() {
    return planned;
  }

  /** What follows when an employment begins on another day, or not at all. */
  EmploymentBeginnings beginnings() {
    return planned;
  }

  /** Registers a listener for mentorships that begin or end. Called before the start. */
  public void addListener(MentorshipMoves listener) {
    listeners.add(listener);
  }

  /**
   * The event that is published when a mentorship of the newcomer or of the mentor begins or ends.
   */
  public static Event happeningOf(PersonId person) {
    return Event.of("mentorship.person", person);
  }

  /**
   * The mentorships in which the viewer is the mentor, by the newcomer's name. One that is agreed
   * for a newcomer who has not started is among them: a mentor prepares for the first day.
   */
  public Slice<Mentorship> mentees(Tx tx, Viewer viewer, Page page) {
    return Slice.of(
        page,
        tx.sql(MentorshipSql.class)
            .mentees(
                viewer.person(), people.today(), page.afterKey(), page.afterId(), page.limit()));
  }

  /** Whether the viewer has {@link #mentees}. */
  public boolean isMentor(Tx tx, Viewer viewer) {
    return tx.sql(MentorshipSql.class).isMentor(viewer.person(), people.today());
  }

  /** Those of the people to whom the viewer is a mentor, or is agreed to be. */
  public Set<PersonId> menteesAmong(Tx tx, Viewer viewer, Set<PersonId> persons) {
    return tx.each(
            new MenteesOf(viewer.person(), people.today()),
            persons,
            some ->
                tx
                    .sql(MentorshipSql.class)
                    .menteesAmong(viewer.person(), some, people.today())
                    .stream()
                    .collect(Collectors.toMap(Function.identity(), Function.identity())))
        .keySet();
  }

  private record MenteesOf(PersonId mentor, LocalDate day) {}

  /**
   * The new hires to whom somebody is a mentor or will be one. For other rooms; it says nothing of
   * what a viewer may see.
   */
  public Set<PersonId> newHiresOf(Tx tx, PersonId mentor) {
    return tx.sql(MentorshipSql.class).newHiresOf(mentor, people.today());
  }

  /**
   * The mentorships of those newcomers that hold today or, of one who has not started, that are
   * agreed, the main one first; for people who are near to the viewer.
   */
  public Map<PersonId, List<Mentorship>> mentorsOf(Tx tx, Viewer viewer, Set<PersonId> newHires) {
    Set<PersonId> near = people.near(tx, viewer, newHires);
    if (near.isEmpty()) {
      return Map.of();
    }
    readLog.note(viewer, near, MentorshipReadKind.MENTORS);
    Map<PersonId, List<Mentorship>> found = lasting(tx, near);
    return near.stream()
        .collect(Collectors.toMap(Function.identity(), id -> found.getOrDefault(id, List.of())));
  }

  /**
   * The mentorships in which the viewer takes part or to whose newcomer they are near, among some.
   */
  public Map<MentorshipId, Mentorship> byIds(Tx tx, Viewer viewer, Set<MentorshipId> wanted) {
    List<Mentorship> found = tx.sql(MentorshipSql.class).byIds(wanted);
    Set<PersonId> newHires = found.stream().map(Mentorship::newHireId).collect(Collectors.toSet());
    if (newHires.isEmpty()) {
      return Map.of();
    }
    Set<PersonId> near = people.near(tx, viewer, newHires);
    Set<PersonId> known = people.persons(tx, viewer, newHires).keySet();
    readLog.note(
        viewer,
        found.stream()
            .filter(m -> known.contains(m.newHireId()))
            .filter(m -> near.contains(m.newHireId()) && !m.mentorId().equals(viewer.person()))
            .map(Mentorship::newHireId)
            .toList(),
        MentorshipReadKind.MENTORS);
    return found.stream()
        .filter(m -> known.contains(m.newHireId()))
        .filter(m -> near.contains(m.newHireId()) || m.mentorId().equals(viewer.person()))
        .collect(Collectors.toMap(Mentorship::id, Function.identity()));
  }

  /**
   * The mentorship of two people that ends last; empty when there is none. For other rooms; it says
   * nothing of what a viewer may see.
   */
  public Optional<Mentorship> last(Tx tx, PersonId mentor, PersonId newHire) {
    return tx.sql(MentorshipSql.class).ofNewHires(Set.of(newHire)).stream()
        .filter(m -> m.mentorId().equals(mentor))
        .max(Comparator.comparing(m -> m.lastDay() == null ? LocalDate.MAX : m.lastDay()));
  }

  /**
   * The main mentor of each newcomer: today's or, of one who has not started, the one who is
   * agreed. For other rooms; it says nothing of what a viewer may see.
   */
  public Map<PersonId, PersonId> mainMentors(Tx tx, Collection<PersonId> newHires) {
    Map<PersonId, PersonId> mentors = new HashMap<>();
    lasting(tx, newHires)
        .forEach((newHire, all) ->
            all.stream()
                .filter(m -> m.kind() == MentorshipKind.MAIN)
                .findFirst()
                .ifPresent(m -> mentors.put(newHire, m.mentorId())));
    return mentors;
  }

  /**
   * The mentorships of each newcomer that hold today or, of one who has not started, that are
   * agreed; of mentors who are still there.
   */
  private Map<PersonId, List<Mentorship>> lasting(Tx tx, Collection<PersonId> newHires) {
    return tx.each(new LastingOn(people.today()), newHires, some -> findLasting(tx, some));
  }

  private record LastingOn(LocalDate day) {}

  private Map<PersonId, List<Mentorship>> findLasting(Tx tx, Set<PersonId> newHires) {
    LocalDate day = people.today();
    List<Mentorship> found =
        tx.sql(MentorshipSql.class).ofNewHires(newHires).stream()
            .filter(m -> !m.term().endedBefore(day))
            .toList();
    Set<PersonId> mentors = found.stream().map(Mentorship::mentorId).collect(Collectors.toSet());
    Set<PersonId> there = people.stillEmployed(tx, mentors);
    Set<PersonId> started = people.employedToday(tx, newHires);
    return found.stream()
        .filter(m -> there.contains(m.mentorId()))
        .filter(m -> m.term().includes(day) || !started.contains(m.newHireId()))
        .collect(groupingBy(Mentorship::newHireId));
  }

  /** Begins a mentorship that no rule stops, as the other method does. */
  public Outcome<MentorshipId> begin(
      WriteTx tx,
      Viewer viewer,
      PersonId mentor,
      PersonId newHire,
      MentorshipKind kind,
      LocalDate firstDay) {
    return begin(tx, viewer, mentor, newHire, kind, firstDay, false);
  }

  /**
   * Begins a mentorship. A main mentor who is there at that time hands over: that mentorship ends
   * the day before, in the same unit of work.
   *
   * @param anyway whether rules are passed over that only warn
   */
  public Outcome<MentorshipId> begin(
      WriteTx tx,
      Viewer viewer,
      PersonId mentor,
      PersonId newHire,
      MentorshipKind kind,
      LocalDate firstDay,
      boolean anyway) {
    if (!access.mayPair(tx, viewer, newHire)) {
      return Outcome.refused(Problem.notFound("newHireId"));
    }
    if (people.persons(tx, viewer, Set.of(mentor)).isEmpty()) {
      return Outcome.refused(Problem.notFound("mentorId"));
    }
    Mentorship wanted = mentorship(mentor, newHire, kind, new Term(firstDay, null));
    Outcome<MentorshipId> outcome =
        starts.begin(tx, viewer, wanted, anyway ? Judging.ANYWAY : Judging.ALL);
    if (kind == MentorshipKind.MAIN && outcome instanceof Outcome.Done) {
      listeners.forEach(listener -> listener.chosen(tx, newHire));
    }
    return outcome;
  }

  /** Begins the main mentorship to which a mentor has said yes. It checks no access. */
  Outcome<MentorshipId> accept(
      WriteTx tx, Viewer viewer, PersonId mentor, PersonId newHire, LocalDate firstDay) {
    Mentorship wanted = mentorship(mentor, newHire, MentorshipKind.MAIN, new Term(firstDay, null));
    return starts.begin(tx, viewer, wanted, Judging.ALL);
  }

  /**
   * Records a mentorship that is a fact already, such as from seeding; it checks no access and
   * judges by the hard rules alone.
   */
  public Outcome<MentorshipId> record(
      WriteTx tx, PersonId mentor, PersonId newHire, MentorshipKind kind, Term term) {
    Mentorship wanted = mentorship(mentor, newHire, kind, term);
    return starts.begin(tx, null, wanted, Judging.FACT);
  }

  private Mentorship mentorship(PersonId mentor, PersonId newHire, MentorshipKind kind, Term term) {
    return new Mentorship(
        ids.next(MentorshipId::new), mentor, newHire, "", kind, term.firstDay(), term.lastDay());
  }

  /**
   * Withdraws a mentorship that has not begun. Whoever handed over to it goes on as before. For
   * those who may pair.
   */
  public Outcome<PersonId> withdraw(WriteTx tx, Viewer viewer, MentorshipId id) {
    Optional<Mentorship> mentorship = pairable(tx, viewer, id);
    if (mentorship.isEmpty()) {
      return Outcome.refused(Problem.notFound("mentorshipId"));
    }
    if (!mentorship.get().term().beginsAfter(people.today())) {
      return Outcome.refused(
          Problem.at("mentorshipId", "BEGUN_ALREADY", "The mentorship has begun by now."));
    }
    planned.withdraw(tx, viewer, mentorship.get());
    return Outcome.done(mentorship.get().newHireId());
  }

  private Optional<Mentorship> pairable(Tx tx, Viewer viewer, MentorshipId id) {
    return tx.sql(MentorshipSql.class).byIds(Set.of(id)).stream()
        .filter(m -> access.mayPair(tx, viewer, m.newHireId()))
        .findFirst();
  }

  /**
   * Sets the last day of a mentorship; it may be later than before where no other is in the way.
   */
  public Outcome<MentorshipId> end(WriteTx tx, Viewer viewer, MentorshipId id, LocalDate lastDay) {
    Optional<Mentorship> mentorship = pairable(tx, viewer, id);
    if (mentorship.isEmpty()) {
      return Outcome.refused(Problem.notFound("mentorshipId"));
    }
    if (lastDay.isBefore(mentorship.get().firstDay())) {
      return Outcome.refused(
          Problem.at("lastDay", "ENDS_BEFORE_IT_BEGINS", "The last day is before the first."));
    }
    if (isInTheWayOfAnother(tx, mentorship.get(), lastDay)) {
      return Outcome.refused(alreadyPaired());
    }
    end(tx, viewer, mentorship.get(), lastDay);
    return Outcome.done(id);
  }

  static boolean isInTheWayOfAnother(Tx tx, Mentorship mentorship, @Nullable LocalDate lastDay) {
    Term term = new Term(mentorship.firstDay(), lastDay);
    return tx.sql(MentorshipSql.class).ofNewHires(Set.of(mentorship.newHireId())).stream()
        .filter(other -> !other.id().equals(mentorship.id()) && other.term().overlaps(term))
        .anyMatch(other ->
            other.mentorId().equals(mentorship.mentorId())
                || (other.kind() == MentorshipKind.MAIN
                    && mentorship.kind() == MentorshipKind.MAIN));
  }

  void end(WriteTx tx, @Nullable Viewer actor, Mentorship mentorship, LocalDate lastDay) {
    tx.sql(MentorshipSql.class).end(mentorship.id(), lastDay);
    tell(tx, mentorship);
    auditLog.note(
        tx,
        actor,
        mentorship.newHireId(),
        MentorshipChangeKind.MENTORSHIP_ENDED,
        mentorship.id(),
        new Term(mentorship.firstDay(), lastDay).toText());
  }

  void tell(WriteTx tx, Mentorship mentorship) {
    listeners.forEach(listener -> listener.moved(tx, mentorship.newHireId()));
    tx.publish(happeningOf(mentorship.newHireId()));
    tx.publish(happeningOf(mentorship.mentorId()));
    MentorshipEvents.publish(tx, people, mentorship.newHireId());
  }

  void tellAgreed(WriteTx tx, Viewer by, Mentorship mentorship) {
    listeners.forEach(listener -> listener.agreed(tx, by, mentorship.newHireId()));
  }

  boolean isEmployedOn(Tx tx, PersonId person, LocalDate day) {
    return people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of()).stream()
        .anyMatch(at -> at.term().includes(day));
  }

  static Problem alreadyPaired() {
    return Problem.of("ALREADY_PAIRED", "There is such a mentorship at that time already.");
  }
}
