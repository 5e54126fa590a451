package se.fadder.pairing;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Job;
import se.fadder.jobs.Jobs;
import se.fadder.jobs.SequentialJobHandler;
import se.fadder.kernel.BackgroundThrottle;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.pairing.PairingLineSql.Solved;

/**
 * The job that works out a proposal: it reads, computes outside of any transaction, and writes what
 * came of it, unless the proposal was changed meanwhile.
 */
final class PairingJob implements SequentialJobHandler {
  private static final System.Logger LOG = System.getLogger(PairingJob.class.getName());
  private static final String KIND = "pairing.solve";
  private static final int MOST_ATTEMPTS = 3;

  /** The most lines that are written in a unit of work, for which others wait. */
  private static final int AT_ONCE = 200;

  private final Database database;
  private final BackgroundThrottle throttle;
  private final Jobs jobs;
  private final Ids ids;
  private final NewHiresToPair newHires;
  private final PairingSnapshots snapshots;

  PairingJob(
      Database database,
      BackgroundThrottle throttle,
      Jobs jobs,
      Ids ids,
      NewHiresToPair newHires,
      PairingSnapshots snapshots) {
    this.database = database;
    this.throttle = throttle;
    this.jobs = jobs;
    this.ids = ids;
    this.newHires = newHires;
    this.snapshots = snapshots;
  }

  /** Requests that a proposal is worked out now. */
  static void request(WriteTx tx, Jobs jobs, PairingProposalId id, Instant now) {
    jobs.schedule(tx, KIND, id.value().toString(), "", now);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Duration lease() {
    return Duration.ofMinutes(5);
  }

  @Override
  public int mostAttempts() {
    return MOST_ATTEMPTS;
  }

  @Override
  public void run(List<Job> batch) {
    batch.forEach(this::run);
  }

  private void run(Job job) {
    PairingProposalId id = new PairingProposalId(UUID.fromString(job.key()));
    try {
      solve(job, id);
    } catch (RuntimeException e) {
      if (job.attempt() < MOST_ATTEMPTS) {
        throw e;
      }
      LOG.log(Level.ERROR, "a proposal could not be worked out", e);
      database.write(tx -> fail(tx, job, id));
    }
  }

  private void solve(Job job, PairingProposalId id) {
    Optional<PairingSnapshot> read =
        database.read(tx ->
            PairingProposals.find(tx, id)
                .filter(proposal -> proposal.state() == PairingState.SOLVING)
                .flatMap(proposal -> Optional.ofNullable(snapshots.read(tx, Set.of(id)).get(id))));
    if (read.isEmpty()) {
      database.write(tx -> jobs.finish(tx, List.of(job)));
      return;
    }
    PairingSnapshot snapshot = read.get();
    Worked worked = throttle.working(() -> worked(snapshot));
    List<List<Solved>> pieces = Chunks.of(worked.lines(), AT_ONCE);
    for (int i = 0; i < pieces.size(); i++) {
      List<Solved> piece = pieces.get(i);
      boolean isLast = i == pieces.size() - 1;
      database.write(tx -> write(tx, job, snapshot, piece, isLast ? worked.shortages() : null));
    }
    if (pieces.isEmpty()) {
      database.write(tx -> write(tx, job, snapshot, List.of(), worked.shortages()));
    }
  }

  /**
   * Writes some lines, and with the last of them that the proposal is ready. Who has got a mentor
   * meanwhile, or for whom somebody is asked by now, is left out.
   *
   * @param shortages with the last lines; null with those before
   */
  private Boolean write(
      WriteTx tx,
      Job job,
      PairingSnapshot snapshot,
      List<Solved> lines,
      @Nullable PairingShortages shortages) {
    PairingProposal proposal = snapshot.proposal();
    if (jobs.hold(tx, List.of(job)).isEmpty()) {
      return false;
    }
    if (!isAsItWas(tx, proposal)) {
      jobs.finish(tx, List.of(job));
      return false;
    }
    PairingLineSql sql = tx.sql(PairingLineSql.class);
    Set<PersonId> settled = newHires.settled(tx, lines.stream().map(Solved::newHireId).toList());
    sql.write(lines.stream().filter(line -> !settled.contains(line.newHireId())).toList());
    if (shortages != null) {
      sql.delete(snapshot.outdated());
      tx.sql(PairingProposalSql.class).solved(proposal.id(), shortages);
      PairingProposals.count(tx, proposal.id());
      jobs.finish(tx, List.of(job));
    }
    return true;
  }

  private static boolean isAsItWas(WriteTx tx, PairingProposal proposal) {
    return PairingProposals.find(tx, proposal.id())
        .filter(now -> now.state() == PairingState.SOLVING)
        .filter(now -> now.revision() == proposal.revision())
        .isPresent();
  }

  private Boolean fail(WriteTx tx, Job job, PairingProposalId id) {
    if (!jobs.finish(tx, List.of(job)).isEmpty()) {
      tx.sql(PairingProposalSql.class).fail(id);
      tx.publish(PairingProposals.happeningOf(id));
    }
    return true;
  }

  /** What a proposal was worked out to be. */
  private record Worked(List<Solved> lines, PairingShortages shortages) {}

  private Worked worked(PairingSnapshot snapshot) {
    PairingRound round = snapshot.round();
    PairingGaps gaps = new PairingGaps(round);
    List<@Nullable ProposedPair> pairs = round.pairs();
    List<Solved> lines = new ArrayList<>();
    for (int newHire = 0; newHire < round.size(); newHire++) {
      ProposedPair pair = pairs.get(newHire);
      lines.add(
          new Solved(
              ids.next(PairingLineId::new),
              snapshot.proposal().id(),
              round.newHire(newHire).id(),
              pair == null ? null : pair.mentorId(),
              snapshot.firstDay(round.newHire(newHire).id()),
              pair == null ? 0 : pair.points(),
              pair == null ? null : pair.seat(),
              pair == null ? PairingParts.NONE : pair.parts(),
              pair == null ? gaps.of(newHire) : PairingUnplaced.NONE));
    }
    return new Worked(lines, gaps.shortages());
  }
}
