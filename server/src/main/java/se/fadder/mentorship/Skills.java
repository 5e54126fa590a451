package se.fadder.mentorship;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.text.PlainText;
import se.fadder.text.SwedishNames;

/**
 * The skills that the mentors and newcomers of an organisation choose from. HR keeps them; whoever
 * works there knows them.
 */
public final class Skills {
  private final Ids ids;
  private final People people;
  private final AuditLog auditLog;

  Skills(Ids ids, People people, AuditLog auditLog) {
    this.ids = ids;
    this.people = people;
    this.auditLog = auditLog;
  }

  /** The skills of the organisations where the viewer works, areas first and then by name. */
  public List<Skill> all(Tx tx, Viewer viewer, boolean withRetired) {
    Set<UnitId> organisations =
        people.reach(tx, viewer).workplaces().stream()
            .map(at -> organisation(at.unitPath()))
            .collect(toSet());
    return tx.sql(SkillSql.class).ofOrganisations(organisations).stream()
        .filter(skill -> withRetired || !skill.retired())
        .toList();
  }

  private static UnitId organisation(UnitPath path) {
    return path.units().getFirst();
  }

  /** Those of the skills that are of an organisation where the viewer works. */
  public Map<SkillId, Skill> byIds(Tx tx, Viewer viewer, Set<SkillId> wanted) {
    AccessScope scope = people.reach(tx, viewer);
    return tx.sql(SkillSql.class).byIds(wanted).stream()
        .filter(skill -> scope.isColleagueAt(UnitPath.root(skill.organisationId())))
        .collect(toMap(Skill::id, Function.identity()));
  }

  /**
   * Adds a skill to the organisation of a unit; one of that name that was retired is taken up
   * again. For HR.
   */
  public Outcome<SkillId> add(
      WriteTx tx, Viewer viewer, UnitId unitId, SkillKind kind, String name) {
    Unit unit = people.units(tx, viewer, Set.of(unitId)).get(unitId);
    if (unit == null || !people.reach(tx, viewer).isHrOf(unit.path())) {
      return Outcome.refused(Problem.notFound("unitId"));
    }
    Optional<Problem> fault = fault(name);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    UnitId organisation = organisation(unit.path());
    List<Skill> there = ofKind(tx, organisation, kind);
    Optional<Skill> namesake = there.stream().filter(skill -> isCalled(skill, name)).findFirst();
    if (namesake.isPresent()) {
      return namesake.get().retired() ? takeUp(tx, viewer, namesake.get()) : exists();
    }
    if (there.size() >= Skill.MOST) {
      return Outcome.refused(
          Problem.of("TOO_MANY_SKILLS", "There are " + Skill.MOST + " of a kind at most."));
    }
    Skill skill = skill(organisation, kind, name);
    tx.sql(SkillSql.class).insert(skill);
    auditLog.note(tx, viewer, null, MentorshipChangeKind.SKILL_ADDED, skill.id(), kind.name());
    return Outcome.done(skill.id());
  }

  /** Whether an organisation has any skill. For seeding. */
  public boolean hasAny(Tx tx, UnitId organisation) {
    return !tx.sql(SkillSql.class).ofOrganisations(Set.of(organisation)).isEmpty();
  }

  /** Records a skill that is there already, such as from seeding; it checks no access. */
  public SkillId record(WriteTx tx, UnitId organisation, SkillKind kind, String name) {
    Skill skill = skill(organisation, kind, name);
    tx.sql(SkillSql.class).insert(skill);
    return skill.id();
  }

  private Skill skill(UnitId organisation, SkillKind kind, String name) {
    return new Skill(
        ids.next(SkillId::new), organisation, kind, name, SwedishNames.sortKey(name), false);
  }

  private Outcome<SkillId> takeUp(WriteTx tx, Viewer viewer, Skill skill) {
    tx.sql(SkillSql.class).retire(skill.id(), false);
    auditLog.note(
        tx, viewer, null, MentorshipChangeKind.SKILL_ADDED, skill.id(), skill.kind().name());
    return Outcome.done(skill.id());
  }

  /** Gives a skill another name; whoever has chosen it keeps it. For HR. */
  public Outcome<SkillId> rename(WriteTx tx, Viewer viewer, SkillId id, String name) {
    Optional<Skill> found = changeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("skillId"));
    }
    Optional<Problem> fault = fault(name);
    if (fault.isPresent()) {
      return Outcome.refused(fault.get());
    }
    Skill skill = found.get();
    if (skill.name().equals(name)) {
      return Outcome.done(id);
    }
    boolean isTaken =
        ofKind(tx, skill.organisationId(), skill.kind()).stream()
            .anyMatch(other -> !other.id().equals(id) && isCalled(other, name));
    if (isTaken) {
      return exists();
    }
    tx.sql(SkillSql.class).rename(id, name, SwedishNames.sortKey(name));
    auditLog.note(tx, viewer, null, MentorshipChangeKind.SKILL_RENAMED, id, "");
    return Outcome.done(id);
  }

  /** Takes a skill out of what can be chosen; it is not asked about any more. For HR. */
  public Outcome<SkillId> retire(WriteTx tx, Viewer viewer, SkillId id) {
    Optional<Skill> found = changeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("skillId"));
    }
    if (!found.get().retired()) {
      tx.sql(SkillSql.class).retire(id, true);
      auditLog.note(tx, viewer, null, MentorshipChangeKind.SKILL_RETIRED, id, "");
    }
    return Outcome.done(id);
  }

  private Optional<Skill> changeable(Tx tx, Viewer viewer, SkillId id) {
    AccessScope scope = people.reach(tx, viewer);
    return tx.sql(SkillSql.class).byIds(Set.of(id)).stream()
        .filter(skill -> scope.isHrOf(UnitPath.root(skill.organisationId())))
        .findFirst();
  }

  private static List<Skill> ofKind(Tx tx, UnitId organisation, SkillKind kind) {
    return tx.sql(SkillSql.class).ofOrganisations(Set.of(organisation)).stream()
        .filter(skill -> skill.kind() == kind)
        .toList();
  }

  /** Two names are one also where they differ in case, spaces or accents alone. */
  private static boolean isCalled(Skill skill, String name) {
    return SwedishNames.searchText(skill.name()).equals(SwedishNames.searchText(name));
  }

  private static Optional<Problem> fault(String name) {
    return PlainText.fault(name)
        .map(fault -> Problem.at("name", "INVALID", "The name " + fault + "."));
  }

  private static Outcome<SkillId> exists() {
    return Outcome.refused(
        Problem.at("name", "SKILL_EXISTS", "There is a skill of that name already."));
  }
}
