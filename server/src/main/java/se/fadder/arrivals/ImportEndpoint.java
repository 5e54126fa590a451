package se.fadder.arrivals;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import se.fadder.files.RowProblem;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Viewer;

/**
 * {@code POST /arrivals/check} judges a file of newcomers, {@code POST /arrivals/import} imports
 * it. The body is the file as it is: a GraphQL operation would hold it thrice while it is read.
 */
public final class ImportEndpoint implements Endpoint {
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private final String path;
  private final BiFunction<Viewer, byte[], ImportResult> verb;

  private ImportEndpoint(String path, BiFunction<Viewer, byte[], ImportResult> verb) {
    this.path = path;
    this.verb = verb;
  }

  /** Both endpoints. */
  public static List<Endpoint> of(Imports imports) {
    return List.of(
        new ImportEndpoint("/arrivals/check", imports::check),
        new ImportEndpoint("/arrivals/import", imports::begin));
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public int mostBytes() {
    return MOST_BYTES;
  }

  @Override
  public Answer answer(Request request) {
    Viewer viewer = request.viewer();
    if (viewer == null) {
      return Json.unauthenticated();
    }
    return switch (verb.apply(viewer, request.body())) {
      case ImportResult.Denied() ->
          Json.problem(404, Map.of(), "NOT_FOUND", "There is nothing here that you may see.");
      case ImportResult.Unreadable(var problem) -> judged(0, 0, Map.of(), List.of(problem), 0);
      case ImportResult.Judged(var checked) ->
          judged(
              checked.rows(),
              checked.newcomers().size(),
              checked.byUnit(),
              checked.problems(),
              checked.moreProblems());
      case ImportResult.Begun(var total, _) -> Json.answer(202, Map.of(), Map.of("total", total));
    };
  }

  private static Answer judged(
      int rows,
      int newcomers,
      Map<String, Integer> byUnit,
      List<RowProblem> problems,
      int moreProblems) {
    return Json.answer(
        problems.isEmpty() ? 200 : 422,
        Map.of(),
        Map.of(
            "rows",
            rows,
            "newcomers",
            newcomers,
            "byUnit",
            byUnit,
            "problems",
            problems,
            "moreProblems",
            moreProblems));
  }
}
