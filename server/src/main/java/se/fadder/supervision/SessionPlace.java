package se.fadder.supervision;

import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/** The place of a new session: its identifier, and the unit where it belongs. */
record SessionPlace(SessionId id, UnitId unitId, UnitPath unitPath) {}
