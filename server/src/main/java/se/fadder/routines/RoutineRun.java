package se.fadder.routines;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A run: a routine that somebody has started, bound to the version that was in force then. It has
 * no name that anybody types: what it is called follows from the title, the day and the ordinal.
 *
 * @param startedAt when the person began, which may lie before the server heard of it
 * @param day the day of the start where the organisation works
 * @param ordinal which run of the routine it is that the person has started on that day, from 1
 * @param endedAt when the last check was ticked or the run was put away; null while it is open
 * @param putAway whether it ended by being put away
 * @param size how many checks it has
 * @param done how many of them are ticked
 */
public record RoutineRun(
    RoutineRunId id,
    PersonId personId,
    RoutineId routineId,
    String title,
    int version,
    DocumentInForce document,
    Instant startedAt,
    LocalDate day,
    int ordinal,
    @Nullable Instant endedAt,
    boolean putAway,
    int size,
    int done) {

  public RoutineRunState state() {
    if (endedAt == null) {
      return RoutineRunState.IN_PROGRESS;
    }
    return putAway ? RoutineRunState.PUT_AWAY : RoutineRunState.FINISHED;
  }
}
