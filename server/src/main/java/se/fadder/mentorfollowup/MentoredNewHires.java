package se.fadder.mentorfollowup;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentId;
import se.fadder.people.NearestHolders;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.StagingUnit;

/**
 * The reader of what is known of newcomers and their mentors, in a constant number of statements.
 */
final class MentoredNewHires {
  private final People people;
  private final Calendar calendar;

  MentoredNewHires(People people, Calendar calendar) {
    this.people = people;
    this.calendar = calendar;
  }

  /** Those of the people who are employed today or will be. */
  List<MentoredNewHire> read(Tx tx, Collection<PersonId> newHires) {
    LocalDate today = people.today();
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, newHires);
    Set<PersonId> there =
        newHires.stream()
            .filter(id -> !lasting(employments.get(id), today).isEmpty())
            .collect(toSet());
    if (there.isEmpty()) {
      return List.of();
    }
    ConcernSql sql = tx.sql(ConcernSql.class);
    Map<EmploymentId, Boolean> planned =
        sql.planned(there).stream()
            .collect(toMap(ConcernSql.Planned::employmentId, ConcernSql.Planned::running));
    Map<PersonId, List<MainMentorship>> mentorships =
        sql.mentorships(there).stream().collect(groupingBy(MainMentorship::newHireId));
    Set<PersonId> mentors =
        mentorships.values().stream()
            .flatMap(List::stream)
            .filter(m -> !m.term().endedBefore(today))
            .map(MainMentorship::mentorId)
            .collect(toSet());
    Map<PersonId, List<Employment>> ofMentors = people.allEmployments(tx, mentors);
    Map<PersonId, Availability> availability =
        mentors.isEmpty()
            ? Map.of()
            : calendar.availability(tx, mentors, today.minusDays(LongAbsences.DAYS_BACK));
    Map<PersonId, FitCheck> talks =
        tx.sql(FitCheckSql.class).wantingToTalk(there).stream()
            .collect(toMap(FitCheck::newHireId, Function.identity(), (one, later) -> later));
    Map<PersonId, List<MentoredNewHire.ChangeWish>> wishes =
        tx.sql(ChangeWishSql.class).of(there).stream()
            .collect(groupingBy(MentoredNewHire.ChangeWish::newHireId));
    Map<PersonId, Place> places =
        there.stream()
            .collect(toMap(Function.identity(), id -> place(employments.get(id), planned, today)));
    NearestHolders holders =
        NearestHolders.of(
            tx,
            people,
            places.values().stream().map(at -> at.employment().unitId()).collect(toSet()));
    List<MentoredNewHire> found = new ArrayList<>();
    places.forEach((id, at) -> {
      List<MainMentorship> own = mentorships.getOrDefault(id, List.of());
      found.add(
          new MentoredNewHire(
              at.employment(),
              holders.unitBesides(
                  MentoredNewHire.selfAndMentors(id, own, today),
                  Role.MANAGER,
                  at.employment().unitPath()),
              at.introduced() ? at.employment().id() : null,
              own,
              ofMentors(own, ofMentors),
              ofMentors(own, availability),
              talks.get(id),
              ofLast(own, wishes.getOrDefault(id, List.of()))));
    });
    return found;
  }

  /** The employments that have not ended; one that is being taken in is nobody's yet. */
  private static List<Employment> lasting(@Nullable List<Employment> all, LocalDate today) {
    return all == null
        ? List.of()
        : all.stream()
            .filter(at -> !at.term().endedBefore(today) && !StagingUnit.holds(at.unitPath()))
            .toList();
  }

  /**
   * Where somebody is mentored.
   *
   * @param introduced whether they are introduced to it, and so are to have a mentor
   */
  private record Place(Employment employment, boolean introduced) {}

  /** The last employment that somebody is introduced to or, where there is none, the present. */
  private static Place place(
      @Nullable List<Employment> all, Map<EmploymentId, Boolean> planned, LocalDate today) {
    List<Employment> lasting = lasting(all, today);
    Optional<Employment> introduced =
        lasting.stream()
            .filter(at -> planned.getOrDefault(at.id(), isNew(at, requireNonNull(all))))
            .max(Comparator.comparing(Employment::firstDay));
    return introduced
        .map(at -> new Place(at, true))
        .orElseGet(() -> new Place(Employment.current(lasting, today).orElseThrow(), false));
  }

  /** Whether an employment is of somebody who has not worked in the organisation for a year. */
  private static boolean isNew(Employment employment, List<Employment> all) {
    LocalDate aYearBefore = employment.firstDay().minusYears(1);
    return all.stream()
        .filter(at -> at.firstDay().isBefore(employment.firstDay()))
        .filter(at -> at.unitPath().organisation().equals(employment.unitPath().organisation()))
        .allMatch(at -> at.term().endedBefore(aYearBefore));
  }

  private static <T> Map<PersonId, T> ofMentors(
      List<MainMentorship> mentorships, Map<PersonId, T> known) {
    Map<PersonId, T> some = new HashMap<>();
    for (MainMentorship m : mentorships) {
      T of = known.get(m.mentorId());
      if (of != null) {
        some.put(m.mentorId(), of);
      }
    }
    return some;
  }

  /** The wish about the last of the mentorships: one about an earlier one was granted. */
  private static MentoredNewHire.@Nullable ChangeWish ofLast(
      List<MainMentorship> mentorships, List<MentoredNewHire.ChangeWish> wishes) {
    return mentorships.isEmpty()
        ? null
        : wishes.stream()
            .filter(wish -> wish.mentorshipId().equals(mentorships.getLast().id()))
            .findFirst()
            .orElse(null);
  }
}
