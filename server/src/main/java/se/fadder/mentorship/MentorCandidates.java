package se.fadder.mentorship;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.calendar.Availability;
import se.fadder.calendar.Calendar;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.CandidateSql.Capacity;
import se.fadder.mentorship.Candidates.Pair;
import se.fadder.people.Employment;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.RoleAssignment;
import se.fadder.people.UnitId;

/**
 * The reading of those who may be paired, in a number of statements that does not depend on how
 * many they are. For other rooms too; it says nothing of what a viewer may see.
 */
public final class MentorCandidates {
  /** How many newcomers a mentor takes who has not said. */
  public static final int USUAL_SEATS = 2;

  private final People people;
  private final Calendar calendar;
  private final PairingLimits limits;

  MentorCandidates(People people, Calendar calendar, PairingLimits limits) {
    this.people = people;
    this.calendar = calendar;
    this.limits = limits;
  }

  /**
   * Reads newcomers and those who may become their mentors: who work in some units or below them
   * and have said that they are mentors, or are or were somebody's; those with protected identity
   * in those very units only. A mentorship would begin on the day or, of who has not started by
   * then, on the first day of the next employment.
   */
  public Candidates read(
      Tx tx, Collection<PersonId> newHires, Collection<UnitId> within, LocalDate day) {
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, newHires);
    Map<PersonId, LocalDate> firstDays =
        newHires.stream()
            .distinct()
            .collect(
                toMap(identity(), id -> firstDay(employments.getOrDefault(id, List.of()), day)));
    Set<PersonId> mentors = tx.sql(CandidateSql.class).mentorsWithin(within, day);
    return read(tx, firstDays, mentors, day);
  }

  private static LocalDate firstDay(List<Employment> employments, LocalDate day) {
    return Employment.current(employments, day)
        .map(Employment::firstDay)
        .filter(day::isBefore)
        .orElse(day);
  }

  /** How many seats of a mentor are taken on a day, or asked for. */
  int taken(Tx tx, PersonId mentor, LocalDate day) {
    CandidateSql sql = tx.sql(CandidateSql.class);
    Set<PersonId> one = Set.of(mentor);
    return tx.sql(MentorshipSql.class).mainMentorships(one, day).size() + sql.asked(one).size();
  }

  /** Reads one newcomer and one mentor. */
  Candidates read(Tx tx, PersonId newHire, PersonId mentor, LocalDate firstDay) {
    return read(tx, Map.of(newHire, firstDay), Set.of(mentor), firstDay);
  }

  private Candidates read(
      Tx tx, Map<PersonId, LocalDate> firstDays, Set<PersonId> mentors, LocalDate day) {
    Set<PersonId> newHires = firstDays.keySet();
    Set<PersonId> all = new HashSet<>(newHires);
    all.addAll(mentors);
    CandidateSql sql = tx.sql(CandidateSql.class);
    Set<Pair> asked = Set.copyOf(sql.asked(mentors));
    Reading reading =
        new Reading(
            sql.sortKeys(all).stream()
                .collect(toMap(CandidateSql.Name::id, CandidateSql.Name::sortKey)),
            people.allEmployments(tx, all),
            calendar.availability(tx, all, day),
            sql.skills(all).stream().collect(groupingBy(CandidateSql.Has::personId)));
    Map<PersonId, List<RoleAssignment>> roles = people.lastingRoles(tx, mentors);
    Map<PersonId, Capacity> capacities =
        sql.capacities(mentors).stream().collect(toMap(Capacity::personId, identity()));
    Map<PersonId, Long> taken =
        tx.sql(MentorshipSql.class).mainMentorships(mentors, day).stream()
            .collect(groupingBy(identity(), counting()));
    Map<PersonId, Long> askedOf = asked.stream().collect(groupingBy(Pair::mentorId, counting()));
    Candidates.Pairs pairs =
        new Candidates.Pairs(
            Set.copyOf(sql.keptApart(newHires)),
            asked,
            Set.copyOf(sql.declined(newHires)),
            Set.copyOf(tx.sql(MentorshipSql.class).before(newHires)));
    return new Candidates(
        firstDays.entrySet().stream()
            .map(newHire -> reading.newHire(newHire.getKey(), newHire.getValue()))
            .sorted(
                Comparator.comparing(NewHireCandidate::firstDay)
                    .thenComparing(newHire -> newHire.id().value().toString()))
            .toList(),
        mentors.stream()
            .map(id ->
                reading.mentor(
                    id,
                    roles.getOrDefault(id, List.of()),
                    capacities.get(id),
                    taken.getOrDefault(id, 0L) + askedOf.getOrDefault(id, 0L)))
            .sorted(Comparator.comparing(mentor -> mentor.id().value().toString()))
            .toList(),
        pairs,
        limits);
  }

  /** What is read of people, whichever of the two they are. */
  private record Reading(
      Map<PersonId, String> sortKeys,
      Map<PersonId, List<Employment>> employments,
      Map<PersonId, Availability> availabilities,
      Map<PersonId, List<CandidateSql.Has>> skills) {

    NewHireCandidate newHire(PersonId id, LocalDate firstDay) {
      return new NewHireCandidate(
          id,
          sortKeys.getOrDefault(id, ""),
          firstDay,
          employmentsOf(id).stream().filter(at -> at.term().includes(firstDay)).toList(),
          skills(id, SkillSide.WISHES, SkillKind.AREA),
          skills(id, SkillSide.WISHES, SkillKind.LANGUAGE),
          availability(id).weekdays(firstDay));
    }

    MentorCandidate mentor(
        PersonId id, List<RoleAssignment> roles, @Nullable Capacity capacity, long taken) {
      return new MentorCandidate(
          id,
          sortKeys.getOrDefault(id, ""),
          employmentsOf(id),
          roles.stream().filter(role -> role.role() == Role.MANAGER).toList(),
          capacity == null ? USUAL_SEATS : capacity.seats(),
          Math.toIntExact(taken),
          capacity == null ? MentorRoom.FAIR : capacity.room(),
          capacity == null ? null : capacity.pause(),
          skills(id, SkillSide.HAS, SkillKind.AREA),
          skills(id, SkillSide.HAS, SkillKind.LANGUAGE),
          availability(id));
    }

    private List<Employment> employmentsOf(PersonId id) {
      return employments.getOrDefault(id, List.of());
    }

    private Availability availability(PersonId id) {
      return availabilities.getOrDefault(id, Availability.FULL);
    }

    private Set<SkillId> skills(PersonId id, SkillSide side, SkillKind kind) {
      return skills.getOrDefault(id, List.of()).stream()
          .filter(has -> has.side() == side && has.kind() == kind)
          .map(CandidateSql.Has::skillId)
          .collect(toSet());
    }
  }
}
