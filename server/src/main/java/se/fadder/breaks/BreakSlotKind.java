package se.fadder.breaks;

import se.fadder.breakplans.BreakKind;

/** The kinds of breaks, in the order in which they are given room where not all fit on a day. */
public enum BreakSlotKind {
  TEAM_FIKA,
  WALK,
  FIKA,
  WELLNESS,
  WIND_DOWN,
  OWN;

  static BreakSlotKind of(BreakKind kind) {
    return switch (kind) {
      case FIKA -> FIKA;
      case WALK -> WALK;
      case WELLNESS -> WELLNESS;
      case WIND_DOWN -> WIND_DOWN;
      case OWN -> OWN;
    };
  }
}
