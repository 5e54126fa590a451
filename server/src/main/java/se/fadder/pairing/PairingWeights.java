package se.fadder.pairing;

/** What the parts of a misfit weigh: whole numbers, 100 together. */
public record PairingWeights(int unit, int areas, int weekdays, int language, int strangers) {
  /** The weights of an organisation that has set none. */
  public static final PairingWeights USUAL = new PairingWeights(30, 30, 15, 15, 10);

  static final int SUM = 100;

  boolean areWhole() {
    return unit + areas + weekdays + language + strangers == SUM;
  }

  /** The weight of a part; 0 of one that is no misfit. */
  int of(PairingPartKind kind) {
    return switch (kind) {
      case UNIT -> unit;
      case AREAS -> areas;
      case WEEKDAYS -> weekdays;
      case LANGUAGE -> language;
      case STRANGERS -> strangers;
      case SEAT, ROOM -> 0;
    };
  }
}
