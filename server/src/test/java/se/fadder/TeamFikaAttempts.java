package se.fadder;

import static java.util.Map.entry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitId;
import se.fadder.teamfika.HalfDay;
import se.fadder.teamfika.TeamFikaCommands;
import se.fadder.teamfika.TeamFikaId;
import se.fadder.teamfika.WellnessDayId;

/** The attempts at what the new hire's team does together; see {@link Attempts}. */
final class TeamFikaAttempts {
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");

  private static final TeamFikaCommands.Said EVERY_DAY =
      new TeamFikaCommands.Said(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(14, 30), 20, null);

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "team fika see",
              (w, tx, v) -> {
                TeamFikaId id = fika(w, tx);
                return w.teamFika().fikas().byIds(tx, v, Set.of(id)).containsKey(id)
                    && w.teamFika().fikas().ofUnits(tx, v, Set.of(norr(w))).containsKey(norr(w))
                    && w.teamFika().fikas().next(tx, v, Set.of(id)).containsKey(id);
              }),
          entry(
              "team fika set",
              (w, tx, v) ->
                  w.teamFika().commands().set(tx, v, norr(w), 0, EVERY_DAY)
                      instanceof Outcome.Done),
          entry(
              "team fika end",
              (w, tx, v) -> {
                fika(w, tx);
                return w.teamFika().commands().end(tx, v, norr(w), 1) instanceof Outcome.Done;
              }),
          entry(
              "team fika of the day see",
              (w, tx, v) -> {
                fika(w, tx);
                return !w.teamFika().fikas().ofViewer(tx, v).isEmpty();
              }),
          entry(
              "team fika on the agenda",
              (w, tx, v) -> {
                fika(w, tx);
                return w.agendas().of(tx, v).items().stream()
                    .anyMatch(item -> item.kind().name().equals("TEAM_FIKA"));
              }),
          entry(
              "team fika come",
              (w, tx, v) ->
                  w.teamFika().dayCommands().come(tx, v, fika(w, tx), World.DAY, true, null)
                      instanceof Outcome.Done),
          entry(
              "team fika take over",
              (w, tx, v) -> {
                TeamFikaId id = fika(w, tx);
                PersonId host = w.person("protected");
                w.teamFika().dayCommands().recordHost(tx, id, World.DAY, host);
                return w.teamFika().dayCommands().takeOver(tx, v, id, World.DAY, host)
                    instanceof Outcome.Done;
              }),
          entry(
              "team fika's line write",
              (w, tx, v) -> {
                TeamFikaId id = fika(w, tx);
                w.teamFika().dayCommands().recordHost(tx, id, World.DAY, w.person("self"));
                return w.teamFika().dayCommands().write(tx, v, id, World.DAY, "Kaffe eller te?")
                    instanceof Outcome.Done;
              }),
          entry(
              "wellness days see",
              (w, tx, v) -> {
                WellnessDayId id = wellness(w, tx);
                return w.teamFika().wellness().byIds(tx, v, Set.of(id)).containsKey(id)
                    && w.teamFika().wellness().ofUnits(tx, v, Set.of(norr(w))).containsKey(norr(w));
              }),
          entry(
              "wellness day set",
              (w, tx, v) ->
                  w.teamFika().wellness().set(tx, v, norr(w), FRIDAY, HalfDay.MORNING)
                      instanceof Outcome.Done),
          entry(
              "wellness day say done",
              (w, tx, v) ->
                  w.teamFika().wellness().setDone(tx, v, wellness(w, tx), true)
                      instanceof Outcome.Done),
          entry(
              "wellness day remove",
              (w, tx, v) ->
                  w.teamFika().wellness().remove(tx, v, wellness(w, tx)) instanceof Outcome.Done));

  private TeamFikaAttempts() {}

  private static UnitId norr(World w) {
    return w.unit("Norr").id();
  }

  private static TeamFikaId fika(World w, WriteTx tx) {
    return w.teamFika().commands().record(tx, norr(w), EVERY_DAY);
  }

  /** A half-day of today. */
  private static WellnessDayId wellness(World w, WriteTx tx) {
    w.teamFika().wellness().record(tx, norr(w), World.DAY, HalfDay.AFTERNOON, false);
    return Objects.requireNonNull(
            w.teamFika().wellness().ofUnits(tx, w.viewer("manager"), Set.of(norr(w))).get(norr(w)))
        .days()
        .getFirst()
        .id();
  }
}
