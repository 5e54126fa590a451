package se.fadder.bench;

import java.time.Duration;
import se.fadder.client.ClientBench;

/** The start of the benchmark that is named by {@code -Dbench}. */
final class Bench {
  private Bench() {}

  public static void main(String[] args) throws Exception {
    Control.hush();
    switch (args.length == 1 ? args[0] : "") {
      case "home" -> HomeBench.run();
      case "tick" -> TickBench.run();
      case "start" -> StartBench.run();
      case "push" -> PushBench.run();
      case "fika" -> FikaBench.run();
      case "import" -> ImportBench.run();
      case "agenda" -> AgendaBench.run();
      case "plans" -> PlansBench.run();
      case "roles" -> RolesBench.run();
      case "memory" -> MemoryBench.run();
      case "pairing" -> PairingBench.run();
      case "insight" -> InsightBench.run();
      case "month" -> MonthBench.run();
      case "client" -> ClientBench.run();
      default ->
          throw new IllegalArgumentException(
              "-Dbench is home, tick, start, push, fika, import, agenda, plans, roles, memory,"
                  + " pairing, insight, month or client");
    }
  }

  /** How long each part of a measurement takes; longer gives steadier figures. */
  static Duration part() {
    return Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
  }
}
