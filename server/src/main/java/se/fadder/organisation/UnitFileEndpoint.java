package se.fadder.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Viewer;
import se.fadder.people.Unit;

/**
 * {@code POST /organisation/check} shows what a file of units would change, {@code POST
 * /organisation/apply} changes it. The body is the file as it is.
 */
final class UnitFileEndpoint implements Endpoint {
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  /** The most units that are named of each kind of change; all of them are counted. */
  private static final int MOST_NAMED = 200;

  private final String path;
  private final BiFunction<Viewer, byte[], Optional<UnitFilePlan>> verb;

  private UnitFileEndpoint(String path, BiFunction<Viewer, byte[], Optional<UnitFilePlan>> verb) {
    this.path = path;
    this.verb = verb;
  }

  /** Both endpoints. */
  static List<Endpoint> of(UnitFiles files) {
    return List.of(
        new UnitFileEndpoint("/organisation/check", files::check),
        new UnitFileEndpoint("/organisation/apply", files::apply));
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
    return verb.apply(viewer, request.body())
        .map(UnitFileEndpoint::told)
        .orElseGet(() ->
            Json.problem(404, Map.of(), "NOT_FOUND", "There is nothing here that you may see."));
  }

  private static Answer told(UnitFilePlan plan) {
    return Json.answer(
        plan.problems().isEmpty() ? 200 : 422,
        Map.of(),
        Map.of(
            "rows",
            plan.rows(),
            "added",
            changes(plan.added()),
            "renamed",
            changes(plan.renamed()),
            "moved",
            changes(plan.moved()),
            "firstDays",
            plan.addresses(),
            "gone",
            Map.of(
                "count",
                plan.gone().size(),
                "names",
                plan.gone().stream().map(Unit::name).limit(MOST_NAMED).toList()),
            "problems",
            plan.problems(),
            "moreProblems",
            plan.moreProblems()));
  }

  private static Map<String, Object> changes(List<UnitFilePlan.Wanted> units) {
    return Map.of(
        "count",
        units.size(),
        "names",
        units.stream().map(UnitFileEndpoint::told).limit(MOST_NAMED).toList());
  }

  /** A unit as it is known, with what it is to be called where that is something else. */
  private static String told(UnitFilePlan.Wanted unit) {
    Unit known = unit.known();
    return known == null || known.name().equals(unit.name())
        ? unit.name()
        : known.name() + " → " + unit.name();
  }
}
