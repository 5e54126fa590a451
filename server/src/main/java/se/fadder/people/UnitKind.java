package se.fadder.people;

/** The levels of the organisation, from the top. */
public enum UnitKind {
  MUNICIPALITY,
  SECTOR,
  UNIT,
  TEAM;

  /** Whether a unit of this kind may stand below one of the other. */
  public boolean fitsBelow(UnitKind above) {
    return compareTo(above) > 0;
  }
}
