package se.fadder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.Attempts.Attempt;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorProfile;
import se.fadder.mentorship.MentorRoom;
import se.fadder.mentorship.SkillKind;

/** The attempts at what is said and known before two people are paired. */
final class ProfileAttempts {
  static final Map<String, Attempt> ALL = new HashMap<>();

  static {
    ALL.put(
        "skill see",
        (w, tx, v) -> !w.skills().byIds(tx, v, Set.of(w.skill("Placerade barn"))).isEmpty());
    ALL.put(
        "skill add",
        (w, tx, v) ->
            isDone(w.skills().add(tx, v, w.unit("Norr").id(), SkillKind.AREA, "Familjerätt")));
    ALL.put(
        "skill rename",
        (w, tx, v) -> isDone(w.skills().rename(tx, v, w.skill("Placerade barn"), "Placeringar")));
    ALL.put(
        "skill retire", (w, tx, v) -> isDone(w.skills().retire(tx, v, w.skill("Placerade barn"))));
    ALL.put(
        "kept apart see",
        (w, tx, v) -> !w.keptApart().of(tx, v, Set.of(w.person("self"))).isEmpty());
    ALL.put(
        "kept apart set",
        (w, tx, v) -> isDone(w.keptApart().set(tx, v, w.person("self"), w.person("colleague"))));
    ALL.put(
        "kept apart lift",
        (w, tx, v) -> isDone(w.keptApart().lift(tx, v, w.person("self"), w.person("colleague"))));
    ALL.put(
        "mentor profile see",
        (w, tx, v) -> w.mentorshipProfiles().mentor(tx, v).personId().equals(v.person()));
    ALL.put(
        "mentor profile set",
        (w, tx, v) ->
            isDone(
                w.mentorshipProfiles()
                    .setMentor(tx, v, profile(v.person()), List.of(), List.of())));
    ALL.put(
        "newcomer profile see",
        (w, tx, v) -> w.mentorshipProfiles().newcomer(tx, v).personId().equals(v.person()));
    ALL.put(
        "newcomer profile set",
        (w, tx, v) -> isDone(w.mentorshipProfiles().setNewcomer(tx, v, 0, List.of(), null)));
  }

  private ProfileAttempts() {}

  private static MentorProfile profile(PersonId person) {
    return new MentorProfile(person, 1, MentorRoom.ROOM, null, null, null, 0);
  }

  private static boolean isDone(Outcome<?> outcome) {
    return outcome instanceof Outcome.Done;
  }
}
