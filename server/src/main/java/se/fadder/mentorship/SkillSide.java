package se.fadder.mentorship;

/** What a skill is to a person: a mentor has it, a newcomer wishes for it. */
public enum SkillSide {
  HAS,
  WISHES
}
