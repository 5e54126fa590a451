package se.fadder;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.fadder.cadence.CadenceAgendaKind;
import se.fadder.cadence.CadenceRow;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.UnitId;

/** The attempts at how often the new hire and their mentor meet; see {@link Attempts}. */
final class CadenceAttempts {
  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "cadence see",
              (w, tx, v) -> {
                MentorshipId id = mentorship(w, tx);
                return w.cadence().mentorships().of(tx, v, Set.of(id)).containsKey(id);
              }),
          entry(
              "mentoring load see",
              (w, tx, v) -> {
                PersonId mentor = w.person("co-mentor");
                return w.cadence().loads().of(tx, v, Set.of(mentor)).containsKey(mentor);
              }),
          entry(
              "missed session on the agenda",
              (w, tx, v) -> has(w, tx, v, CadenceAgendaKind.CADENCE_MISSED)),
          entry(
              "no contact on the agenda",
              (w, tx, v) -> has(w, tx, v, CadenceAgendaKind.NO_CONTACT)),
          entry(
              "unit's cadence see",
              (w, tx, v) -> !w.cadence().cadences().ofUnits(tx, v, Set.of(norr(w))).isEmpty()),
          entry(
              "unit's cadence set",
              (w, tx, v) ->
                  w.cadence().cadences().set(tx, v, norr(w), 0, List.of(new CadenceRow(null, 2)))
                      instanceof Outcome.Done),
          entry(
              "unit's cadence clear",
              (w, tx, v) ->
                  w.cadence().cadences().clear(tx, v, norr(w), 0) instanceof Outcome.Done));

  private CadenceAttempts() {}

  private static MentorshipId mentorship(World w, WriteTx tx) {
    PersonId self = w.person("self");
    return Objects.requireNonNull(
            w.mentorships().mentorsOf(tx, w.viewer("self"), Set.of(self)).get(self))
        .getFirst()
        .id();
  }

  private static UnitId norr(World w) {
    return w.unit("Norr").id();
  }

  private static boolean has(World w, WriteTx tx, Viewer v, CadenceAgendaKind kind) {
    return w.agendas().of(tx, v).items().stream().anyMatch(item -> item.kind() == kind);
  }
}
