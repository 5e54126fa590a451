package se.fadder.people;

/** The levels of the organisation, from the top. */
public enum UnitKind {
  MUNICIPALITY,
  SECTOR,
  UNIT,
  TEAM
}
