package se.fadder.supervision;

/** The parts of the room that series stand on. */
record SessionParts(
    SessionReader reader,
    SessionAccess access,
    SessionTimes times,
    SessionRules rules,
    SessionWriter writer) {}
