package se.fadder.mentorship;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.People;

/**
 * The profiles of mentors and newcomers: what each says of themselves, and nobody has to. They are
 * the person's own; those who pair see what follows from them.
 */
public final class MentorshipProfiles {
  private final People people;
  private final ProfileSkills skills;
  private final MentorCandidates candidates;
  private final AuditLog auditLog;

  MentorshipProfiles(
      People people, ProfileSkills skills, MentorCandidates candidates, AuditLog auditLog) {
    this.people = people;
    this.skills = skills;
    this.candidates = candidates;
    this.auditLog = auditLog;
  }

  /** The viewer's profile as a mentor. */
  public MentorProfile mentor(Tx tx, Viewer viewer) {
    return stored(tx, viewer.person()).on(people.today());
  }

  private static MentorProfile stored(Tx tx, PersonId person) {
    return tx.sql(ProfileSql.class).mentor(person).orElseGet(() -> MentorProfile.unset(person));
  }

  /** The viewer's profile as a newcomer. */
  public NewcomerProfile newcomer(Tx tx, Viewer viewer) {
    return tx.sql(ProfileSql.class)
        .newcomer(viewer.person())
        .orElseGet(() -> new NewcomerProfile(viewer.person(), 0));
  }

  /** What the viewer has chosen of a kind on a side, by name. */
  public List<Skill> skills(Tx tx, Viewer viewer, SkillSide side, SkillKind kind) {
    return skills.own(tx, viewer, side).stream().filter(skill -> skill.kind() == kind).toList();
  }

  /** How many of the viewer's seats are taken today, or asked for. */
  public int seatsTaken(Tx tx, Viewer viewer) {
    return candidates.taken(tx, viewer.person(), people.today());
  }

  /**
   * Sets the viewer's profile as a mentor.
   *
   * @param profile with the revision that the viewer saw
   */
  public Outcome<ViewerId> setMentor(
      WriteTx tx,
      Viewer viewer,
      MentorProfile profile,
      List<SkillId> areas,
      List<SkillId> languages) {
    Optional<Problem> fault =
        absent(tx, viewer)
            .or(() -> profile.fault(people.today()))
            .or(() -> skills.fault(tx, viewer, "areaIds", SkillKind.AREA, areas))
            .or(() -> skills.fault(tx, viewer, "languageIds", SkillKind.LANGUAGE, languages));
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    if (stored(tx, viewer.person()).revision() != profile.revision()) {
      return overtaken(viewer);
    }
    record(tx, viewer, profile, together(areas, languages));
    return Outcome.done(viewer.id());
  }

  /** Records a mentor's profile as from seeding; it checks no access. */
  public void record(
      WriteTx tx, @Nullable Viewer actor, MentorProfile profile, Set<SkillId> chosen) {
    PersonId person = profile.personId();
    MentorProfile next =
        new MentorProfile(
            person,
            profile.seats(),
            profile.room(),
            profile.pauseFrom(),
            profile.pauseTo(),
            profile.greeting(),
            profile.revision() + 1);
    tx.sql(ProfileSql.class).setMentor(next, people.today());
    skills.set(tx, person, SkillSide.HAS, chosen);
    auditLog.note(tx, actor, person, MentorshipChangeKind.MENTOR_PROFILE_SET, person, "");
  }

  /**
   * Sets the viewer's profile as a newcomer.
   *
   * @param revision that the viewer saw
   * @param language null for none
   */
  public Outcome<ViewerId> setNewcomer(
      WriteTx tx, Viewer viewer, int revision, List<SkillId> areas, @Nullable SkillId language) {
    List<SkillId> languages = language == null ? List.of() : List.of(language);
    Optional<Problem> fault =
        absent(tx, viewer)
            .or(() -> skills.fault(tx, viewer, "areaIds", SkillKind.AREA, areas))
            .or(() -> skills.fault(tx, viewer, "languageId", SkillKind.LANGUAGE, languages));
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    if (newcomer(tx, viewer).revision() != revision) {
      return overtaken(viewer);
    }
    NewcomerProfile seen = new NewcomerProfile(viewer.person(), revision);
    record(tx, viewer, seen, together(areas, languages));
    return Outcome.done(viewer.id());
  }

  /** Records a newcomer's profile as from seeding; it checks no access. */
  public void record(
      WriteTx tx, @Nullable Viewer actor, NewcomerProfile profile, Set<SkillId> chosen) {
    PersonId person = profile.personId();
    tx.sql(ProfileSql.class).setNewcomer(person, profile.revision() + 1);
    skills.set(tx, person, SkillSide.WISHES, chosen);
    auditLog.note(tx, actor, person, MentorshipChangeKind.NEWCOMER_PROFILE_SET, person, "");
  }

  /** Whoever works nowhere any more has no profile to set. */
  private Optional<Problem> absent(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).workplaces().isEmpty()
        ? Optional.of(Problem.notFound("revision"))
        : Optional.empty();
  }

  private static Set<SkillId> together(List<SkillId> areas, List<SkillId> languages) {
    Set<SkillId> all = new HashSet<>(areas);
    all.addAll(languages);
    return all;
  }

  private static Outcome<ViewerId> overtaken(Viewer viewer) {
    return Outcome.overtaken(
        viewer.id(),
        Problem.of("CHANGED_MEANWHILE", "The profile was set on another device meanwhile."));
  }
}
