package se.fadder.supervision;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Args;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.outsidesupervisors.OutsideSupervisorGraph;
import se.fadder.outsidesupervisors.OutsideSupervisorId;
import se.fadder.people.PeopleGraph;
import se.fadder.people.Person;
import se.fadder.supervision.SeriesReader.Ahead;

/** The wiring of {@code session-series.graphqls}. */
final class SeriesGraph implements SchemaWiring {
  static final Loader<SeriesId, Series> SERIES = new Loader<>("supervision.series");
  private static final Loader<SeriesId, List<PersonId>> PEOPLE =
      new Loader<>("supervision.seriesPeople");
  private static final Loader<SeriesId, Ahead> AHEAD = new Loader<>("supervision.seriesAhead");
  private static final Loader<SeriesId, SeriesId> ENDABLE =
      new Loader<>("supervision.seriesEndable");

  /** The most people that are read; of fewer than that it is said that they are too many. */
  private static final int MOST_NAMED = 1_000;

  private static final int LEAST_MINUTES = 10;

  private final SeriesReader reader;
  private final SeriesPlans plans;
  private final SuggestedTimes times;

  SeriesGraph(SeriesReader reader, SeriesPlans plans, SuggestedTimes times) {
    this.reader = reader;
    this.plans = plans;
    this.times = times;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SERIES, reader::byIds);
    wiring.loader(PEOPLE, reader::peopleOf);
    wiring.loader(AHEAD, reader::ahead);
    wiring.loader(ENDABLE, reader::endable);
    wiring
        .type("Session", Session.class)
        .field("series", (session, args, operation) -> operation.load(SERIES, session.seriesId()));
    wireSeries(wiring);
    wirePreview(wiring);
    wiring.type("Viewer", Viewer.class).field("sessionTimes", this::times);
    wiring
        .type("SessionTimeSuggestion", FreeTime.class)
        .field("begins", (time, args, operation) -> time.hours().begins())
        .field("ends", (time, args, operation) -> time.hours().ends());
    wireMutations(wiring);
  }

  private void wireSeries(Wiring wiring) {
    wiring
        .node("SessionSeries", Series.class, SeriesId.class, SeriesId::new, SERIES)
        .field("leader", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.leaderId()))
        .field(
            "outside",
            (of, args, operation) -> operation.load(OutsideSupervisorGraph.OUTSIDE, of.outsideId()))
        .field(
            "people",
            (of, args, operation) ->
                operation
                    .load(PEOPLE, of.id())
                    .thenCompose(ids -> people(operation, ids == null ? List.of() : ids)))
        .field("next", (of, args, operation) -> ahead(operation, of, Ahead::next))
        .field("last", (of, args, operation) -> ahead(operation, of, Ahead::last))
        .field(
            "moved",
            (of, args, operation) ->
                operation
                    .load(AHEAD, of.id())
                    .thenApply(ahead -> ahead == null ? 0 : ahead.moved()))
        .field(
            "viewerMayEnd",
            (of, args, operation) -> operation.load(ENDABLE, of.id()).thenApply(Objects::nonNull));
  }

  /** Those of the people whom the viewer may know of, in that order. */
  private static CompletableFuture<List<Person>> people(Operation operation, List<PersonId> ids) {
    List<? extends CompletableFuture<? extends @Nullable Person>> found =
        ids.stream().map(id -> operation.load(PeopleGraph.PERSON, id)).toList();
    return CompletableFuture.allOf(found.toArray(CompletableFuture[]::new))
        .thenApply(all ->
            found.stream()
                .<Person>mapMulti((one, people) -> {
                  Person person = one.join();
                  if (person != null) {
                    people.accept(person);
                  }
                })
                .toList());
  }

  private static CompletableFuture<@Nullable Session> ahead(
      Operation operation, Series of, Function<Ahead, @Nullable SessionId> which) {
    return operation
        .load(AHEAD, of.id())
        .thenCompose(ahead ->
            operation.load(SessionGraph.SESSION, ahead == null ? null : which.apply(ahead)));
  }

  private void wirePreview(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "seriesPreview",
            (viewer, args, operation) -> {
              SeriesDraft draft = args.part("input", SeriesGraph::draft);
              return operation.read(tx -> SeriesPreview.of(plans.preview(tx, viewer, draft)));
            });
    wiring.type("SeriesPreview", SeriesPreview.class);
    wiring.type("SeriesDay", SeriesPreview.Day.class);
  }

  private List<FreeTime> times(Viewer viewer, Args args, Operation operation) {
    Set<PersonId> all = new HashSet<>(args.ids("with", PersonId.class, SessionRules.MOST_MEMBERS));
    if (args.truth("self")) {
      all.add(viewer.person());
    }
    int longest = (int) SessionTimes.LONGEST.toMinutes();
    Duration length = Duration.ofMinutes(args.number("minutes", LEAST_MINUTES, longest));
    return operation.read(tx -> times.of(tx, viewer, all, length, args.dayOrNull("week")));
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "seriesPlan", (tx, viewer, input) -> Payload.of(plans.plan(tx, viewer, draft(input))));
    wiring.mutation(
        "seriesEnd",
        (tx, viewer, input) ->
            Payload.of(
                plans.end(tx, viewer, input.id("seriesId", SeriesId.class), input.day("lastDay"))));
  }

  private static SeriesDraft draft(Args input) {
    return new SeriesDraft(
        new SessionDraft(
            input.oneOf("form", SessionForm.class),
            input.truth("onSite"),
            input.idOrNull("leaderId", PersonId.class),
            input.idOrNull("outsideSupervisorId", OutsideSupervisorId.class),
            input.ids("memberIds", PersonId.class, MOST_NAMED),
            new SessionTime(input.day("firstDay"), input.time("begins"), input.time("ends"))),
        input.oneOf("weekday", DayOfWeek.class),
        input.number("everyWeeks"),
        input.dayOrNull("lastDay"));
  }
}
