package se.fadder.teamfika;

import se.fadder.audit.ChangeKind;

/** What can change in what teams do together. What somebody does of it themselves is not noted. */
enum TeamFikaChangeKind implements ChangeKind {
  TEAM_FIKA_SET,
  TEAM_FIKA_ENDED,
  WELLNESS_DAY_SET,
  WELLNESS_DAY_DONE,
  WELLNESS_DAY_UNDONE,
  WELLNESS_DAY_REMOVED
}
