package se.fadder.pairing;

/** What a part of the points of a pair is about. */
public enum PairingPartKind {
  UNIT,
  AREAS,
  WEEKDAYS,
  LANGUAGE,
  STRANGERS,
  SEAT,
  ROOM
}
