package se.fadder.cadence;

import static se.fadder.cadence.PairCadenceSql.LAST_HELD_UNTIL;
import static se.fadder.cadence.PairCadenceSql.LAST_OF_MENTORSHIPS;
import static se.fadder.mentorship.MentorshipFragments.BEGUN;
import static se.fadder.mentorship.MentorshipFragments.MAIN_ONES;
import static se.fadder.mentorship.MentorshipFragments.NOT_ENDED;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import se.fadder.cadence.PairCadenceSql.Main;
import se.fadder.cadence.PairCadenceSql.OfSession;
import se.fadder.db.BindEach;
import se.fadder.mentorship.MentorshipId;

/** The SQL of cadences for figures. */
interface CadenceMeasureSql {
  /** The main mentorships that lasted on a day. */
  @SqlQuery(MAIN_ONES + BEGUN + "and " + NOT_ENDED)
  List<Main> lasting(LocalDate day);

  /** The day of the last session of each mentorship until a day, as it is known now. */
  @SqlQuery(LAST_HELD_UNTIL + ":day\n" + LAST_OF_MENTORSHIPS)
  List<OfSession> lastHeld(
      @BindEach("mentorships") Collection<MentorshipId> mentorships, LocalDate day);
}
