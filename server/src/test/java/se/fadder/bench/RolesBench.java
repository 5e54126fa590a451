package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.fadder.bench.RolePeople.Member;
import se.fadder.bench.RolePeople.Role;
import se.fadder.bench.RoleQuestions.Question;

/**
 * The benchmark of what the client asks, as each role, in organisations of three sizes: one request
 * at a time, so that what an answer takes is what the server takes for it. It should not grow with
 * the organisation.
 */
final class RolesBench {
  private static final List<Size> SIZES =
      List.of(new Size(1_000), new Size(30_000), new Size(100_000));

  /** Enough for a median; a question that takes long is asked less often. */
  private static final int MOST_ASKED = 48;

  private static final long MOST_NANOS = 3_000_000_000L;
  private static final int WARM_UPS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Milliseconds by question and role, one for each size. */
  private final Map<String, Map<Role, List<Double>>> millis = new LinkedHashMap<>();

  private RolesBench() {}

  static void run() throws IOException, SQLException {
    RolesBench bench = new RolesBench();
    String only = System.getProperty("bench.only", "");
    List<Size> sizes =
        SIZES.stream()
            .filter(size -> only.isEmpty() || only.equals(Integer.toString(size.newHires())))
            .toList();
    for (Size size : sizes) {
      bench.measure(size);
    }
    bench.print(sizes);
  }

  private void measure(Size size) throws IOException, SQLException {
    Path file = Dataset.ofToday(size).copy("roles.db");
    try {
      List<Member> members = add(file, size);
      try (Child fadder = Child.start(Served.class, file.toString());
          Wire wire = new Wire(fadder.port)) {
        for (int i = 0; i < WARM_UPS; i++) {
          ask(wire, members, 1);
        }
        ask(wire, members, MOST_ASKED)
            .forEach((question, byRole) ->
                byRole.forEach((role, median) ->
                    millis
                        .computeIfAbsent(question, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(role, _ -> new ArrayList<>())
                        .add(median)));
      }
    } finally {
      Dataset.delete(file);
    }
  }

  private static List<Member> add(Path file, Size size) throws SQLException {
    try (Connection connection = Dataset.connect(file)) {
      List<Member> members = RolePeople.add(connection, size, Dataset.today());
      Dataset.execute(connection, "pragma wal_checkpoint(truncate)");
      return members;
    }
  }

  /** The median of each question and role. */
  private static Map<String, Map<Role, Double>> ask(Wire wire, List<Member> members, int most)
      throws IOException {
    Map<String, Map<Role, Double>> medians = new LinkedHashMap<>();
    for (int i = 0; i < RoleQuestions.of(members.getFirst()).size(); i++) {
      for (Role role : Role.values()) {
        int place = i;
        List<byte[]> requests = new ArrayList<>();
        List<Member> asking = members.stream().filter(who -> who.role() == role).toList();
        for (Member member : asking) {
          requests.add(request(member, RoleQuestions.of(member).get(place)));
        }
        medians
            .computeIfAbsent(
                name(RoleQuestions.of(asking.getFirst()).get(place)), _ -> new LinkedHashMap<>())
            .put(role, median(wire, requests, most));
      }
    }
    return medians;
  }

  private static String name(Question question) {
    Object signal = question.variables().get("signal");
    return question.operation() + (signal == null ? "" : ", " + signal);
  }

  private static byte[] request(Member member, Question question) throws IOException {
    return ClientOperation.of(question.room(), question.operation())
        .request(Dataset.token(member.session()), question.variables());
  }

  private static double median(Wire wire, List<byte[]> requests, int most) throws IOException {
    long[] took = new long[most];
    long began = System.nanoTime();
    int asked = 0;
    while (asked < most && System.nanoTime() - began < MOST_NANOS) {
      long start = System.nanoTime();
      int status = wire.exchange(requests.get(asked % requests.size()));
      took[asked++] = System.nanoTime() - start;
      requireAnswered(status, wire, requests.get((asked - 1) % requests.size()));
    }
    long[] sorted = Arrays.copyOf(took, asked);
    Arrays.sort(sorted);
    return sorted[asked / 2] / 1e6;
  }

  private static void requireAnswered(int status, Wire wire, byte[] request) throws IOException {
    String body = new String(wire.body(), UTF_8);
    JsonNode answer = JSON.readTree(body);
    if (status != 200 || answer.has("errors")) {
      throw new IllegalStateException(status + " " + body + " to " + new String(request, UTF_8));
    }
  }

  private void print(List<Size> sizes) {
    System.out.printf(
        "| operation | role | %s | ratio |%n| --- | --- |%s ---: |%n",
        String.join(
            " | ", sizes.stream().map(size -> "%,d ms".formatted(size.newHires())).toList()),
        " ---: |".repeat(sizes.size()));
    millis.forEach((question, byRole) ->
        byRole.forEach((role, medians) -> System.out.println(row(question, role, medians))));
  }

  private static String row(String question, Role role, List<Double> medians) {
    return "| %s | %s | %s | %.1f |"
        .formatted(
            question,
            role.name().toLowerCase(Locale.ROOT).replace('_', ' '),
            String.join(" | ", medians.stream().map("%.1f"::formatted).toList()),
            medians.getLast() / medians.getFirst());
  }
}
