package se.fadder.staff;

import java.util.Map;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Viewer;

/**
 * {@code POST /staff/check} takes a file of staff from somebody of HR, to be looked at before it is
 * made. The body is the file as it is.
 */
final class StaffEndpoint implements Endpoint {
  /** What 50,000 rows take. */
  static final int MOST_BYTES = 16 * 1024 * 1024;

  private final StaffIntake intake;

  StaffEndpoint(StaffIntake intake) {
    this.intake = intake;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/staff/check";
  }

  @Override
  public int mostBytes() {
    return MOST_BYTES;
  }

  @Override
  public Answer answer(Request request) {
    Viewer viewer = request.viewer();
    return viewer == null ? Json.unauthenticated() : answer(intake.take(viewer, request.body()));
  }

  /** The answer to whoever gave a file. */
  static Answer answer(StaffResult result) {
    return switch (result) {
      case StaffResult.Denied() ->
          Json.problem(404, Map.of(), "NOT_FOUND", "There is nothing here that you may see.");
      case StaffResult.Faulty(var rows, var problems, var more) ->
          Json.answer(
              422, Map.of(), Map.of("rows", rows, "problems", problems, "moreProblems", more));
      case StaffResult.Taken(_, var rows, var changes, var endings, var waits) ->
          Json.answer(
              waits ? 200 : 202,
              Map.of(),
              Map.of("rows", rows, "changes", changes, "endings", endings, "waits", waits));
    };
  }
}
