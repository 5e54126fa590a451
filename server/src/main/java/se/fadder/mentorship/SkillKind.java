package se.fadder.mentorship;

/** The kinds of skills: an area of work, or a language. */
public enum SkillKind {
  AREA,
  LANGUAGE
}
