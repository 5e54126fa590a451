package se.fadder.pairing;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.fadder.mentorship.MentorCandidate;
import se.fadder.mentorship.MentorRoom;
import se.fadder.mentorship.NewHireCandidate;
import se.fadder.mentorship.SkillId;
import se.fadder.people.UnitPath;

/**
 * The points of a pair: how badly the two fit, and what the mentor's next seat costs. Whole
 * numbers, less being better.
 */
final class PairPoints {
  /** A mentor has at most six seats; the cost of each further one does not fall. */
  private static final int[] SEATS = {0, 2500, 6000, 10_500, 16_000, 22_500};

  private static final int FIT = 0;
  private static final int NEIGHBOURS = 40;
  private static final int MISFIT = 100;

  private final PairingWeights weights;

  PairPoints(PairingWeights weights) {
    this.weights = weights;
  }

  /** The points of the misfit of two, 0 to 10,000. */
  int misfit(NewHireCandidate newHire, MentorCandidate mentor, boolean knewBefore) {
    return weights.unit() * unit(newHire, mentor)
        + weights.areas() * areas(newHire, mentor)
        + weights.weekdays() * weekdays(newHire, mentor)
        + weights.language() * language(newHire, mentor)
        + weights.strangers() * strangers(knewBefore);
  }

  /**
   * What it costs that a mentor has one mentee more.
   *
   * @param seat which mentee it is, from 1; beyond the sixth the cost stays as it is
   */
  static int seat(int seat) {
    return SEATS[Math.min(seat, SEATS.length) - 1];
  }

  /** What each mentee costs of a mentor with so much room. */
  static int room(MentorRoom room) {
    return switch (room) {
      case ROOM -> 0;
      case FAIR -> 1500;
      case FULL -> 4500;
    };
  }

  /** What each of a mentor's free seats costs, the next one first. */
  static int[] seats(MentorCandidate mentor) {
    int[] costs = new int[mentor.freeSeats()];
    for (int further = 0; further < costs.length; further++) {
      costs[further] = seat(mentor.taken() + further + 1) + room(mentor.room());
    }
    return costs;
  }

  /**
   * The parts of the points of a pair.
   *
   * @param seat which mentee of the mentor the newcomer would be, from 1
   */
  List<PairingPart> parts(
      NewHireCandidate newHire, MentorCandidate mentor, boolean knewBefore, int seat) {
    return List.of(
        PairingPart.misfit(PairingPartKind.UNIT, unit(newHire, mentor), weights),
        PairingPart.misfit(PairingPartKind.AREAS, areas(newHire, mentor), weights)
            .withSkills(
                sorted(newHire.areas()).filter(area -> !mentor.areas().contains(area)).toList(),
                sorted(newHire.areas()).filter(mentor.areas()::contains).toList()),
        PairingPart.misfit(PairingPartKind.WEEKDAYS, weekdays(newHire, mentor), weights)
            .withWeekdays(lacking(newHire, mentor)),
        PairingPart.misfit(PairingPartKind.LANGUAGE, language(newHire, mentor), weights)
            .withSkills(
                sorted(newHire.languages())
                    .filter(language -> !mentor.languages().contains(language))
                    .toList(),
                sorted(newHire.languages()).filter(mentor.languages()::contains).toList()),
        PairingPart.misfit(PairingPartKind.STRANGERS, strangers(knewBefore), weights),
        PairingPart.cost(PairingPartKind.SEAT, seat(seat), null),
        PairingPart.cost(PairingPartKind.ROOM, room(mentor.room()), mentor.room()));
  }

  private static Stream<SkillId> sorted(Set<SkillId> skills) {
    return skills.stream().sorted(Comparator.comparing(skill -> skill.value().toString()));
  }

  private static int unit(NewHireCandidate newHire, MentorCandidate mentor) {
    int nearest = MISFIT;
    String unit = newHire.unitPath().text();
    for (UnitPath of : mentor.unitPaths(newHire.firstDay())) {
      int far = of.text().equals(unit) ? FIT : areNeighbours(of.text(), unit) ? NEIGHBOURS : MISFIT;
      nearest = Math.min(nearest, far);
    }
    return nearest;
  }

  /** Whether two units have one parent: their paths are equal but for the last step. */
  private static boolean areNeighbours(String one, String other) {
    int parent = one.lastIndexOf('/', one.length() - 2) + 1;
    return parent > 0 && one.length() == other.length() && one.regionMatches(0, other, 0, parent);
  }

  private static int areas(NewHireCandidate newHire, MentorCandidate mentor) {
    return share(newHire.areas(), mentor.areas());
  }

  private static int weekdays(NewHireCandidate newHire, MentorCandidate mentor) {
    return share(newHire.weekdays(), mentor.weekdays(newHire.firstDay()));
  }

  private static List<DayOfWeek> lacking(NewHireCandidate newHire, MentorCandidate mentor) {
    Set<DayOfWeek> mentors = mentor.weekdays(newHire.firstDay());
    return newHire.weekdays().stream().filter(day -> !mentors.contains(day)).sorted().toList();
  }

  /** How many of a hundred of some wishes are not met; 0 when there are none. */
  private static int share(Set<?> wished, Set<?> met) {
    int missed = 0;
    for (Object wish : wished) {
      missed += met.contains(wish) ? 0 : 1;
    }
    return wished.isEmpty() ? FIT : MISFIT * missed / wished.size();
  }

  private static int language(NewHireCandidate newHire, MentorCandidate mentor) {
    Set<SkillId> asked = newHire.languages();
    return asked.isEmpty() || asked.stream().anyMatch(mentor.languages()::contains) ? FIT : MISFIT;
  }

  private static int strangers(boolean knewBefore) {
    return knewBefore ? FIT : MISFIT;
  }
}
