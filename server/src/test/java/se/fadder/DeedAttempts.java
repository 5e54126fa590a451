package se.fadder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.arrivals.FurtherEmployment;
import se.fadder.calendar.AbsenceId;
import se.fadder.calendar.WorkingHoursCommands;
import se.fadder.calendar.WorkingHoursDay;
import se.fadder.calendar.WorkingHoursId;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorship;
import se.fadder.people.Contact;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PersonRecord;

/** The attempts at what managers, HR and people themselves do to the record of a person. */
final class DeedAttempts {
  static final Map<String, Attempts.Attempt> ALL = new HashMap<>();

  private static final LocalDate LATER = World.DAY.plusDays(40);

  static {
    ALL.put(
        "absence begin",
        (w, tx, v) ->
            w.rooms.calendar.absences().begin(tx, v, w.person("self"), LATER, LATER, null)
                instanceof Outcome.Done);
    ALL.put(
        "absence end",
        (w, tx, v) ->
            w.rooms.calendar.absences().end(tx, v, absence(w, tx), World.DAY.plusDays(25))
                instanceof Outcome.Done);
    ALL.put(
        "absence withdraw",
        (w, tx, v) ->
            w.rooms.calendar.absences().withdraw(tx, v, absence(w, tx)) instanceof Outcome.Done);
    ALL.put(
        "own hours see",
        (w, tx, v) -> !w.hoursReader().ofPeople(tx, v, Set.of(w.person("self"))).isEmpty());
    ALL.put("own hours set", (w, tx, v) -> saysHours(w, tx, v) instanceof Outcome.Done);
    ALL.put("own hours end", DeedAttempts::endsHours);
    ALL.put(
        "unit's hours see",
        (w, tx, v) -> !w.hoursReader().ofUnits(tx, v, Set.of(w.unit("Norr").id())).isEmpty());
    ALL.put(
        "unit's hours set",
        (w, tx, v) ->
            w.hoursCommands().setUnit(tx, v, w.unit("Norr").id(), hours()) instanceof Outcome.Done);
    ALL.put(
        "employment continue",
        (w, tx, v) ->
            w.employments().goOn(tx, v, w.employment("self").id()) instanceof Outcome.Done);
    ALL.put(
        "employment withdraw",
        (w, tx, v) ->
            w.employments().withdraw(tx, v, w.employment("unstarted").id())
                instanceof Outcome.Done);
    ALL.put(
        "employment correct",
        (w, tx, v) ->
            w.employments()
                    .correct(tx, v, w.employment("self").id(), "Kurator", EmploymentForm.TEMPORARY)
                instanceof Outcome.Done);
    ALL.put("employment begin", (w, tx, v) -> employs(w, tx, v));
    ALL.put(
        "record see",
        (w, tx, v) -> !w.records().records(tx, v, Set.of(w.person("self"))).isEmpty());
    ALL.put(
        "record correct",
        (w, tx, v) ->
            w.records().correct(tx, v, new PersonRecord(w.person("self"), "Nils", "Ny", null, null))
                instanceof Outcome.Done);
    ALL.put(
        "contact see",
        (w, tx, v) -> !w.records().contacts(tx, v, Set.of(w.person("self"))).isEmpty());
    ALL.put(
        "protected's contact see",
        (w, tx, v) -> !w.records().contacts(tx, v, Set.of(w.person("protected"))).isEmpty());
    ALL.put(
        "contact set",
        (w, tx, v) ->
            w.records().setContact(tx, v, new Contact(w.person("self"), null, "063-12 34 56"))
                instanceof Outcome.Done);
    ALL.putAll(ProfileAttempts.ALL);
    ALL.put("mentorship withdraw", (w, tx, v) -> withdrawsMentorship(w, tx, v));
  }

  private DeedAttempts() {}

  /** The days on which the new hire is away, as found by themselves. */
  private static AbsenceId absence(World w, Tx tx) {
    Set<PersonId> self = Set.of(w.person("self"));
    return w.calendar().absencesOf(tx, w.viewer("self"), self).values().stream()
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static WorkingHoursCommands.Said hours() {
    return new WorkingHoursCommands.Said(
        LATER,
        null,
        1,
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
            .map(day -> new WorkingHoursDay(1, day, LocalTime.of(9, 0), LocalTime.of(15, 0)))
            .toList());
  }

  private static Outcome<PersonId> saysHours(World w, WriteTx tx, Viewer v) {
    return w.hoursCommands().setOwn(tx, v, w.person("self"), hours());
  }

  /** Ends the hours of the new hire, once they have said them. */
  private static boolean endsHours(World w, WriteTx tx, Viewer v) {
    Viewer self = w.viewer("self");
    saysHours(w, tx, self);
    WorkingHoursId hours =
        w.hoursReader().ofPeople(tx, self, Set.of(self.person())).values().stream()
            .flatMap(List::stream)
            .findFirst()
            .orElseThrow()
            .id();
    return w.hoursCommands().end(tx, v, hours, LATER.plusDays(1)) instanceof Outcome.Done;
  }

  private static boolean employs(World w, WriteTx tx, Viewer v) {
    FurtherEmployment wanted =
        new FurtherEmployment(
            w.person("owner"),
            w.unit("Norr").id(),
            "Kurator",
            EmploymentForm.TEMPORARY,
            null,
            World.DAY,
            null,
            false,
            null);
    return w.rooms.arrivals.further().begin(tx, v, wanted) instanceof Outcome.Done;
  }

  private static boolean withdrawsMentorship(World w, WriteTx tx, Viewer v) {
    Set<PersonId> nova = Set.of(w.person("unstarted"));
    Mentorship agreed =
        w.mentorships().mentorsOf(tx, w.viewer("hr"), nova).values().stream()
            .flatMap(List::stream)
            .findFirst()
            .orElseThrow();
    return w.mentorships().withdraw(tx, v, agreed.id()) instanceof Outcome.Done;
  }
}
