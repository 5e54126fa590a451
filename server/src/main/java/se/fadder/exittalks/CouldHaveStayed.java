package se.fadder.exittalks;

/** What a leaver says of whether something could have had them stay. */
public enum CouldHaveStayed {
  NO,
  PERHAPS,
  YES
}
