package se.fadder;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.Mentorship;
import se.fadder.pairing.PairingChoiceLists.ChoicesOf;
import se.fadder.pairing.PairingLineId;
import se.fadder.pairing.PairingLines.LinesOf;
import se.fadder.pairing.PairingProposalId;
import se.fadder.pairing.PairingRoom;
import se.fadder.pairing.PairingWeights;
import se.fadder.people.UnitId;

/** The attempts at proposals of mentors for the newcomers of a unit; see {@link Attempts}. */
final class PairingAttempts {
  private static final PairingProposalId PROPOSAL =
      new PairingProposalId(UUID.fromString("019b0060-0000-7000-8000-000000000000"));
  private static final PairingLineId LINE =
      new PairingLineId(UUID.fromString("019b0061-0000-7000-8000-000000000000"));

  static final Map<String, Attempts.Attempt> ALL =
      Map.ofEntries(
          entry(
              "pairing propose",
              (w, tx, v) -> {
                lacksMentor(w, tx);
                return pairing(w).proposals().propose(tx, v, norr(w)) instanceof Outcome.Done;
              }),
          entry(
              "pairing see",
              (w, tx, v) ->
                  !pairing(w).proposals().byIds(tx, v, Set.of(proposal(w, tx))).isEmpty()),
          entry(
              "pairing units see",
              (w, tx, v) ->
                  !pairing(w).proposals().units(tx, v, Set.of(proposal(w, tx))).isEmpty()),
          entry(
              "pairing listed",
              (w, tx, v) -> {
                PairingProposalId id = proposal(w, tx);
                return pairing(w).proposals().inReach(tx, v, Page.first(100)).items().stream()
                    .anyMatch(proposal -> proposal.id().equals(id));
              }),
          entry(
              "pairing line see",
              (w, tx, v) -> !pairing(w).lines().byIds(tx, v, Set.of(line(w, tx))).isEmpty()),
          entry(
              "pairing lines see",
              (w, tx, v) -> {
                line(w, tx);
                LinesOf of = new LinesOf(PROPOSAL, Page.first(100));
                return pairing(w).lines().of(tx, v, Set.of(of)).values().stream()
                    .anyMatch(slice -> !slice.items().isEmpty());
              }),
          entry(
              "pairing moves see",
              (w, tx, v) -> {
                line(w, tx);
                return !pairing(w).lines().moves(tx, v, Set.of(PROPOSAL)).isEmpty();
              }),
          entry(
              "pairing shortages see",
              (w, tx, v) -> {
                line(w, tx);
                return pairing(w).lines().shortages(tx, v, Set.of(PROPOSAL)).values().stream()
                    .anyMatch(groups -> !groups.isEmpty());
              }),
          entry(
              "pairing choices see",
              (w, tx, v) -> {
                ChoicesOf of = new ChoicesOf(line(w, tx), Page.first(1));
                return pairing(w).choices().of(tx, v, Set.of(of)).values().stream()
                    .anyMatch(slice -> !slice.items().isEmpty());
              }),
          entry(
              "pairing change",
              (w, tx, v) ->
                  pairing(w).changes().change(tx, v, line(w, tx), null) instanceof Outcome.Done),
          entry(
              "pairing solve again",
              (w, tx, v) -> {
                line(w, tx);
                return pairing(w).changes().solveAgain(tx, v, PROPOSAL) instanceof Outcome.Done;
              }),
          entry(
              "pairing ask",
              (w, tx, v) ->
                  pairing(w).asking().ask(tx, v, PROPOSAL, List.of(line(w, tx)))
                      instanceof Outcome.Done),
          entry(
              "pairing weights see",
              (w, tx, v) -> !pairing(w).proposals().weightsOf(tx, v, Set.of(norr(w))).isEmpty()),
          entry(
              "pairing weights set",
              (w, tx, v) ->
                  pairing(w).proposals().setWeights(tx, v, norr(w), PairingWeights.USUAL)
                      instanceof Outcome.Done));

  interface PairingRowsSql {
    @SqlUpdate(
        """
        insert into pairing_proposal (id, made_by, made_at, state, revision, changed, new_hires, placed, points,
          shortages, weights_unit, weights_areas, weights_weekdays, weights_language, weights_strangers)
        values (:id, :by, 0, 'READY', 1, false, 1, 1, 0, :shortages, 30, 30, 15, 15, 10)
        """)
    void proposal(PairingProposalId id, PersonId by, String shortages);

    @SqlUpdate(
        """
        insert into pairing_proposal_unit (proposal_id, side, unit_id)
        values (:id, 'NEW_HIRES', :unit), (:id, 'MENTORS', :unit)
        """)
    void unit(PairingProposalId id, UnitId unit);

    @SqlUpdate(
        """
        insert into pairing_line (id, proposal_id, new_hire_id, mentor_id, moved, first_day, points, parts, unplaced)
        values (:id, :proposal, :newHire, :mentor, true, '2026-03-25', 0, '', '')
        """)
    void line(PairingLineId id, PairingProposalId proposal, PersonId newHire, PersonId mentor);
  }

  private PairingAttempts() {}

  private static PairingRoom pairing(World world) {
    return world.rooms.pairing;
  }

  private static UnitId norr(World world) {
    return world.unit("Norr").id();
  }

  /** Takes back the mentorship that was agreed for somebody who has not started. */
  private static void lacksMentor(World world, WriteTx tx) {
    PersonId unstarted = world.person("unstarted");
    List<Mentorship> agreed =
        world
            .rooms
            .mentorship
            .mentorships()
            .mentorsOf(tx, world.viewer("hr"), Set.of(unstarted))
            .values()
            .stream()
            .flatMap(List::stream)
            .toList();
    agreed.forEach(
        m -> world.rooms.mentorship.mentorships().withdraw(tx, world.viewer("hr"), m.id()));
  }

  private static PairingProposalId proposal(World world, WriteTx tx) {
    PairingRowsSql sql = tx.sql(PairingRowsSql.class);
    sql.proposal(
        PROPOSAL,
        world.person("hr"),
        world.person("unstarted").value() + "/" + world.person("co-mentor").value() + "/0");
    sql.unit(PROPOSAL, norr(world));
    return PROPOSAL;
  }

  private static PairingLineId line(World world, WriteTx tx) {
    lacksMentor(world, tx);
    proposal(world, tx);
    tx.sql(PairingRowsSql.class)
        .line(LINE, PROPOSAL, world.person("unstarted"), world.person("co-mentor"));
    return LINE;
  }
}
