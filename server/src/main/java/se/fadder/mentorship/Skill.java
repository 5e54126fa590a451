package se.fadder.mentorship;

import se.fadder.people.UnitId;

/**
 * A skill: an area of work, or a language, as an organisation names it.
 *
 * @param sortKey the name's place in Swedish order
 * @param retired whether it can be chosen no more
 */
public record Skill(
    SkillId id,
    UnitId organisationId,
    SkillKind kind,
    String name,
    String sortKey,
    boolean retired) {
  /** The most characters of a name. */
  public static final int LONGEST_NAME = 60;

  /** The most skills of a kind in an organisation, with those that are retired. */
  static final int MOST = 100;
}
