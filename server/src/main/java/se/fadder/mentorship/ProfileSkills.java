package se.fadder.mentorship;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;

/** What people have chosen of the skills of their organisation. */
final class ProfileSkills {
  private final Skills skills;

  ProfileSkills(Skills skills) {
    this.skills = skills;
  }

  /** The viewer's own choice of one side that can still be chosen, by name. */
  List<Skill> own(Tx tx, Viewer viewer, SkillSide side) {
    Set<SkillId> chosen = Set.copyOf(tx.sql(ProfileSql.class).skills(viewer.person(), side));
    return skills.all(tx, viewer, false).stream()
        .filter(skill -> chosen.contains(skill.id()))
        .toList();
  }

  /** What is wrong with a choice of a kind; empty when nothing is. */
  Optional<Problem> fault(
      Tx tx, Viewer viewer, String field, SkillKind kind, Collection<SkillId> chosen) {
    Map<SkillId, Skill> known = skills.byIds(tx, viewer, Set.copyOf(chosen));
    for (SkillId id : chosen) {
      Skill skill = known.get(id);
      if (skill == null || skill.kind() != kind) {
        return Optional.of(Problem.notFound(field));
      }
      if (skill.retired()) {
        return Optional.of(
            Problem.at(field, "SKILL_RETIRED", "One of them can be chosen no more."));
      }
    }
    return Optional.empty();
  }

  /** Sets the choice of one side. */
  void set(WriteTx tx, PersonId person, SkillSide side, Set<SkillId> chosen) {
    ProfileSql sql = tx.sql(ProfileSql.class);
    Set<SkillId> before = sql.skills(person, side).stream().collect(toSet());
    before.stream()
        .filter(skill -> !chosen.contains(skill))
        .forEach(skill -> sql.dropSkill(person, side, skill));
    chosen.stream()
        .filter(skill -> !before.contains(skill))
        .forEach(skill -> sql.addSkill(person, side, skill));
  }
}
