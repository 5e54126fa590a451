package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import se.fadder.calendar.Availability;
import se.fadder.calendar.DayRules;
import se.fadder.calendar.WorkingDays;

/**
 * The fika of all people at once, on servers that share a database: planned from nothing, told when
 * it is due, and answered meanwhile.
 *
 * @param cpu what the database's own processes have used, in nanoseconds of CPU
 */
record FikaStorm(Size size, FikaPeople people, Child fcm, Path folder, LongSupplier cpu) {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  /** Java compiles for minutes what is to be done for months. */
  private static final int WARM_UPS = 2;

  /** How long planning may take on the slowest machine, before what was planned is due. */
  private static final Duration PLANNING =
      Duration.ofSeconds(Integer.getInteger("bench.planning", 90));

  /**
   * What came of it.
   *
   * @param row of {@link PushRound}
   * @param note on the planning and the answers
   */
  record Result(String row, String note) {}

  /** One fika: how many were planned in which time, who answered, and who went into a visit. */
  private record Round(
      double planned,
      long slots,
      List<WriterHolds.Seen> holds,
      Load.Sample api,
      PushRound told,
      Load.Sample busy,
      Load.Sample answers,
      int refused,
      Load.Sample visits) {}

  /** What servers make of it, after they have warmed up. */
  Result on(PushBench.On on) throws IOException, InterruptedException, SQLException {
    LocalDate day = workingDay();
    Duration offset =
        Duration.between(Instant.now(), day.atTime(LocalTime.of(8, 30)).atZone(ZONE).toInstant());
    people.prepare(PushTarget.tokens(folder), Instant.now().plus(offset), day);
    List<Child> servers = new ArrayList<>();
    try {
      for (int i = 0; i < on.servers(); i++) {
        servers.add(PushStorm.start(on.settings(), fcm, folder, offset));
      }
      return on(on.name(), day, offset, servers);
    } finally {
      servers.forEach(Child::close);
    }
  }

  /** Nobody is reminded of breaks when they are off. */
  private static LocalDate workingDay() {
    WorkingDays days = new WorkingDays(DayRules.usual());
    LocalDate day = Dataset.today();
    while (!days.includes(day, Availability.FULL)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private Result on(String name, LocalDate day, Duration offset, List<Child> servers)
      throws IOException, InterruptedException, SQLException {
    try (PushCalls calls = new PushCalls(servers, size)) {
      calls.warmUp();
      for (int i = 0; i < WARM_UPS; i++) {
        fika(calls, day, offset, servers);
      }
      Load.Sample quiet = calls.during(() -> Thread.sleep(Bench.part()));
      Round round = fika(calls, day, offset, servers);
      return new Result(
          round.told().row(name, Optional.of(quiet), Optional.of(round.busy())), note(name, round));
    }
  }

  private static String note(String name, Round round) {
    return "%s: %,d slots planned in %.1f s (API p50/p99 %s ms meanwhile; longest hold of SQLite's writer %s ms, %s of more than 20); %,d answers, %,d a second wanted, p50/p99 %s ms, %,d refused; a visit, by which a day is planned anew, p50/p99 %s ms"
        .formatted(
            name,
            round.slots(),
            round.planned(),
            millis(round.api()),
            joined(round.holds(), hold -> "%.1f".formatted(hold.longest())),
            joined(round.holds(), hold -> Long.toString(hold.tooLong())),
            round.answers().count(),
            FikaAnswers.A_SECOND,
            millis(round.answers()),
            round.refused(),
            millis(round.visits()));
  }

  private static String joined(
      List<WriterHolds.Seen> holds, Function<WriterHolds.Seen, String> what) {
    return holds.stream().map(what).collect(Collectors.joining(", "));
  }

  private static String millis(Load.Sample sample) {
    return "%.1f / %.1f".formatted(sample.millis(0.5), sample.millis(0.99));
  }

  private Round fika(PushCalls calls, LocalDate day, Duration offset, List<Child> servers)
      throws IOException, InterruptedException, SQLException {
    Instant fika =
        Instant.now()
            .plus(offset)
            .plus(PLANNING)
            .truncatedTo(ChronoUnit.MINUTES)
            .plus(1, ChronoUnit.MINUTES);
    people.plan(day, fika.atZone(ZONE).toLocalTime());
    for (Child server : servers) {
      server.tell(WriterHolds.FORGET);
    }
    double[] planned = new double[1];
    Load.Sample api = calls.during(() -> planned[0] = awaitPlanning());
    List<WriterHolds.Seen> holds = new ArrayList<>();
    for (Child server : servers) {
      holds.add(WriterHolds.Seen.by(server));
    }
    Instant due = fika.minus(offset);
    int count = people.dueAt(fika);
    if (Instant.now().isAfter(due) || count == 0) {
      throw new IllegalStateException(
          "%d are to be told at %s; it is %s".formatted(count, due, Instant.now()));
    }
    PushRound.Before before = PushRound.Before.of(servers, fcm, cpu);
    try (FikaAnswers answers = new FikaAnswers(folder, before.accepted(), count, servers)) {
      Load.Sample busy =
          calls.during(() -> {
            Thread.sleep(Duration.between(Instant.now(), due));
            PushTarget.await(fcm, before.accepted() + count);
          });
      List<Long> latencies = PushTarget.latencies(fcm, folder, before.accepted(), due, count);
      Load.Sample answered = answers.await();
      while (people.open(Instant.now().plus(offset)) > 0) {
        Thread.sleep(50);
      }
      long taken = people.taken();
      if (taken + answers.refused() != count) {
        throw new IllegalStateException("of %d breaks %d are taken".formatted(count, taken));
      }
      long slots = people.slots();
      PushRound told = before.after(latencies);
      return new Round(
          planned[0],
          slots,
          holds,
          api,
          told,
          busy,
          answered,
          answers.refused(),
          visits(servers.getFirst(), day));
    }
  }

  /** Until the walk is over and another fika has to move. */
  private Load.Sample visits(Child server, LocalDate day)
      throws IOException, InterruptedException, SQLException {
    Instant until = day.atTime(LocalTime.of(14, 40)).atZone(ZONE).toInstant();
    Load.Sample visits = FikaVisits.sample(server, size, until);
    long moved = people.moved();
    if (moved != visits.count()) {
      throw new IllegalStateException("visits have moved " + moved + " fikas");
    }
    return visits;
  }

  /** Waits until all is planned; answers with how many seconds that took from the first on. */
  private double awaitPlanning() throws InterruptedException, SQLException {
    long giveUp = System.nanoTime() + Duration.ofMinutes(5).toNanos();
    while (people.planned() == 0 && people.isPlanning() && System.nanoTime() < giveUp) {
      Thread.sleep(5);
    }
    long begun = System.nanoTime();
    while (people.isPlanning() && System.nanoTime() < giveUp) {
      Thread.sleep(20);
    }
    return (System.nanoTime() - begun) / 1e9;
  }
}
