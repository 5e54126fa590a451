package se.fadder.mentorship;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.UnitPath;

/**
 * The newcomers and mentors of one reading, with all that says which of them may be paired. It
 * judges without a database.
 */
public final class Candidates {
  /** Two who work together on fewer weekdays hardly meet. */
  private static final int FEWEST_SHARED_WEEKDAYS = 2;

  private final List<NewHireCandidate> newHires;
  private final List<MentorCandidate> mentors;
  private final Pairs pairs;
  private final PairingLimits limits;

  /** Thousands of newcomers begin on some tens of days: what hangs on both is worked out once. */
  private final Map<MentorAndDay, MentorOnDay> onDays = new ConcurrentHashMap<>();

  /**
   * Makes the candidates of one reading.
   *
   * @param newHires by first day and id
   * @param mentors by id
   */
  Candidates(
      List<NewHireCandidate> newHires,
      List<MentorCandidate> mentors,
      Pairs pairs,
      PairingLimits limits) {
    this.newHires = List.copyOf(newHires);
    this.mentors = List.copyOf(mentors);
    this.pairs = pairs;
    this.limits = limits;
  }

  /** A newcomer and a mentor. */
  record Pair(PersonId newHireId, PersonId mentorId) {}

  private record MentorAndDay(PersonId mentorId, LocalDate day) {}

  /** What is to be known of a mentor for whoever begins on a day. */
  private record MentorOnDay(boolean isEmployed, boolean isLongAway, Set<DayOfWeek> weekdays) {}

  /**
   * What is known of pairs.
   *
   * @param apart who are not to be paired
   * @param asked for whom a mentor is asked now
   * @param declined whom a mentor has declined
   * @param before who have had a mentorship
   */
  record Pairs(Set<Pair> apart, Set<Pair> asked, Set<Pair> declined, Set<Pair> before) {}

  /** The newcomers, by first day and id. */
  public List<NewHireCandidate> newHires() {
    return newHires;
  }

  /** The mentors, by id. */
  public List<MentorCandidate> mentors() {
    return mentors;
  }

  /** Whether the two have had a mentorship. */
  public boolean knewBefore(NewHireCandidate newHire, MentorCandidate mentor) {
    return pairs.before().contains(new Pair(newHire.id(), mentor.id()));
  }

  /** The rules that stop the pair, in their order; empty when the two may be paired. */
  public List<PairingRule> rules(NewHireCandidate newHire, MentorCandidate mentor) {
    Set<PairingRule> rules = EnumSet.noneOf(PairingRule.class);
    LocalDate day = newHire.firstDay();
    MentorOnDay then = onDay(mentor, day);
    Pair pair = new Pair(newHire.id(), mentor.id());
    if (newHire.id().equals(mentor.id())) {
      rules.add(PairingRule.OWN_MENTOR);
    }
    if (newHire.employments().isEmpty() || !then.isEmployed()) {
      rules.add(PairingRule.NOT_EMPLOYED);
    } else if (!hasWorkedLongEnough(newHire, mentor)) {
      rules.add(PairingRule.NEW_HERE);
    }
    if (leads(mentor, newHire)) {
      rules.add(PairingRule.MANAGER);
    }
    if (pairs.apart().contains(pair)) {
      rules.add(PairingRule.KEPT_APART);
    }
    // A seat that is held for this very pair is not taken by another.
    if (mentor.taken() - (pairs.asked().contains(pair) ? 1 : 0) >= mentor.seats()) {
      rules.add(PairingRule.NO_SEAT);
    }
    if (mentor.pause() != null && mentor.pause().includes(day)) {
      rules.add(PairingRule.PAUSED);
    }
    if (then.isLongAway()) {
      rules.add(PairingRule.AWAY);
    }
    if (sharedWeekdays(newHire, then) < FEWEST_SHARED_WEEKDAYS) {
      rules.add(PairingRule.WEEKDAYS);
    }
    if (pairs.declined().contains(pair)) {
      rules.add(PairingRule.DECLINED);
    }
    return new ArrayList<>(rules);
  }

  /** Whether the mentor has worked long enough in an organisation where the newcomer is. */
  private boolean hasWorkedLongEnough(NewHireCandidate newHire, MentorCandidate mentor) {
    return newHire.employments().stream()
        .map(at -> at.unitPath().organisation())
        .anyMatch(organisation ->
            limits.hasWorkedLongEnough(within(organisation, mentor), newHire.firstDay()));
  }

  private static List<Employment> within(UnitPath organisation, MentorCandidate mentor) {
    return mentor.employments().stream().filter(at -> organisation.covers(at.unitPath())).toList();
  }

  private static boolean leads(MentorCandidate mentor, NewHireCandidate newHire) {
    return mentor.leads().stream()
        .filter(role -> role.term().includes(newHire.firstDay()))
        .anyMatch(role ->
            newHire.employments().stream().anyMatch(at -> role.reach().covers(at.unitPath())));
  }

  private static long sharedWeekdays(NewHireCandidate newHire, MentorOnDay mentor) {
    return newHire.weekdays().stream().filter(mentor.weekdays()::contains).count();
  }

  private MentorOnDay onDay(MentorCandidate mentor, LocalDate day) {
    return onDays.computeIfAbsent(
        new MentorAndDay(mentor.id(), day),
        key ->
            new MentorOnDay(
                !mentor.unitPaths(day).isEmpty(),
                limits.isLongAway(mentor.availability(), day),
                mentor.weekdays(day)));
  }
}
