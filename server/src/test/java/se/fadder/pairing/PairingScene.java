package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.jobs.Job;
import se.fadder.jobs.JobHandler;
import se.fadder.jobs.JobRunner;
import se.fadder.jobs.JobWatch;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.pairing.PairingLines.LinesOf;

/** The organisation of the tests with newcomers without a mentor, and those who could be one. */
final class PairingScene {
  final Database database;
  final World world;

  PairingScene(Database database) {
    this.database = database;
    this.world = new World(database);
  }

  void rows(Consumer<PairingRows> work) {
    database.write(tx -> {
      work.accept(tx.sql(PairingRows.class));
      return true;
    });
  }

  void newcomer(String name, String unit, LocalDate from) {
    database.write(tx -> {
      world.employ(tx, name, world.unit(unit), from, null);
      return true;
    });
  }

  /** Employs somebody since long, who takes so many newcomers. */
  void mentor(String name, String unit, int seats) {
    newcomer(name, unit, LocalDate.parse("2020-01-01"));
    seats(name, seats, "ROOM");
  }

  void seats(String name, int seats, String room) {
    rows(sql -> sql.profile(world.person(name), seats, room, null, null));
  }

  Outcome<PairingProposalId> propose(String who, @Nullable String unit) {
    return database.write(tx ->
        pairing()
            .proposals()
            .propose(tx, world.viewer(who), unit == null ? null : world.unit(unit).id()));
  }

  /** A proposal that somebody has had made, when it is worked out. */
  PairingProposalId proposed(String who) {
    PairingProposalId id = done(propose(who, null));
    work();
    return id;
  }

  /** Does what is due, as the server does. */
  void work() {
    AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    List<JobHandler> handlers =
        pairing().room().jobs().stream()
            .<JobHandler>map(handler -> new Watched(handler, failure))
            .toList();
    try (JobRunner _ =
        new JobRunner(
            database, world.jobs(), handlers, RandomGenerator.getDefault(), JobWatch.NONE)) {
      long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (isBusy() && failure.get() == null && System.nanoTime() < giveUp) {
        Thread.sleep(Duration.ofMillis(2));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(failure.get()).isNull();
    assertThat(isBusy()).isFalse();
  }

  /** A handler whose first failure is kept, for a test that is not to wait for the next attempt. */
  private record Watched(JobHandler handler, AtomicReference<@Nullable RuntimeException> failure)
      implements JobHandler {
    @Override
    public String kind() {
      return handler.kind();
    }

    @Override
    public int atOnce() {
      return handler.atOnce();
    }

    @Override
    public int batches() {
      return handler.batches();
    }

    @Override
    public Duration lease() {
      return handler.lease();
    }

    @Override
    public int mostAttempts() {
      return handler.mostAttempts();
    }

    @Override
    public void run(List<Job> jobs) {
      try {
        handler.run(jobs);
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
        throw e;
      }
    }
  }

  private boolean isBusy() {
    var counts = database.read(tx -> world.jobs().counts(tx, "pairing.solve"));
    return counts.held() > 0 || counts.waiting() > 0;
  }

  PairingRoom pairing() {
    return world.pairing();
  }

  PairingProposal proposal(PairingProposalId id) {
    return database.read(tx -> PairingProposals.find(tx, id)).orElseThrow();
  }

  @Nullable PairingProposal seen(String who, PairingProposalId id) {
    return database.read(
        tx -> pairing().proposals().byIds(tx, world.viewer(who), Set.of(id)).get(id));
  }

  List<PairingLine> lines(String who, PairingProposalId id) {
    LinesOf all = new LinesOf(id, Page.first(Page.MOST));
    return Objects.requireNonNull(
            database.read(tx -> pairing().lines().of(tx, world.viewer(who), Set.of(all)).get(all)))
        .items();
  }

  PairingLine line(PairingProposalId id, String newHire) {
    return lines("hr", id).stream()
        .filter(line -> line.newHireId().equals(world.person(newHire)))
        .findFirst()
        .orElseThrow();
  }

  /** Who is proposed to whom, by first day. */
  Map<String, String> pairs(String who, PairingProposalId id) {
    Map<String, String> pairs = new LinkedHashMap<>();
    lines(who, id).forEach(line -> pairs.put(name(line.newHireId()), name(line.mentorId())));
    return pairs;
  }

  String name(@Nullable PersonId person) {
    return person == null ? "" : world.nameOf(person);
  }

  Outcome<PairingLineId> change(String who, PairingLine line, @Nullable String mentor) {
    return database.write(tx ->
        pairing()
            .changes()
            .change(
                tx, world.viewer(who), line.id(), mentor == null ? null : world.person(mentor)));
  }

  Outcome<PairingProposalId> solveAgain(String who, PairingProposalId id) {
    return database.write(tx -> pairing().changes().solveAgain(tx, world.viewer(who), id));
  }

  Outcome<PairingProposalId> ask(String who, PairingProposalId id, PairingLine... lines) {
    return database.write(tx ->
        pairing()
            .asking()
            .ask(tx, world.viewer(who), id, List.of(lines).stream().map(PairingLine::id).toList()));
  }

  Viewer viewer(String who) {
    return world.viewer(who);
  }
}
