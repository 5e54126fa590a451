package se.fadder.graph.engine;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionId;
import graphql.execution.ExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.schema.GraphQLSchema;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.FairShare;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphAnswer.Carried;
import se.fadder.graph.GraphAnswer.Refused;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.ResponseBudget;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.engine.Documents.Invalid;
import se.fadder.graph.engine.Documents.Planned;
import se.fadder.graph.engine.Documents.Valid;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Viewer;

/**
 * The engine: the whole schema with its fetchers. It carries out each operation on the thread that
 * asks.
 */
public final class Graph implements AutoCloseable {
  private static final ExecutionId NO_ID = ExecutionId.from("operation");

  /** The text that GraphQL Java must be given and never looks at: the document is read already. */
  private static final String READ = "read";

  private final Database database;
  private final Map<String, Batched<?, ?>> batches;
  private final Nodes nodes;
  private final ErrorMapper errorMapper;
  private final Limits limits;
  private final Reports reports;
  private final GraphQLSchema schema;
  private final Documents documents;
  private final GraphQL engine;
  private final Deadlines deadlines;
  private final FairShare shares;
  private final QueryGate gate;
  private final KeptAnswers keptAnswers;
  private final SubscriptionRegistry subscriptionRegistry = new SubscriptionRegistry();

  /**
   * The turns of subscriptions, a few at once: something that concerns many must not keep everybody
   * else waiting.
   */
  private final Semaphore turns = new Semaphore(2, true);

  private Graph(
      Database database,
      Clock clock,
      Ids ids,
      List<SchemaFile> rooms,
      Settings settings,
      Reports reports,
      Function<DataFetcherExceptionHandler, ExecutionStrategy> strategy) {
    Assembly assembly = new Assembly();
    rooms.forEach(schemaFile -> schemaFile.graph().wire(assembly));
    NodeQueries.wire(assembly);
    this.database = database;
    this.batches = Map.copyOf(assembly.batches());
    this.nodes = assembly.nodes();
    Idempotency idempotency = new Idempotency(assembly.nodes(), clock);
    this.errorMapper = new ErrorMapper(() -> ids.next().toString());
    this.limits = settings.limits();
    this.reports = reports;
    this.schema =
        SchemaAssembly.of(
            files(rooms), assembly, new MutationRunner(database, assembly.nodes(), idempotency));
    this.documents = new Documents(schema, settings);
    this.engine =
        GraphQL.newGraphQL(schema)
            .queryExecutionStrategy(strategy.apply(errorMapper))
            .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(errorMapper))
            .subscriptionExecutionStrategy(strategy.apply(errorMapper))
            .preparsedDocumentProvider(Graph::prepared)
            .build();
    this.deadlines = new Deadlines(limits.time());
    this.shares = new FairShare(limits);
    this.gate =
        QueryGate.of(settings.queriesAtOnce(), database, limits.time(), reports.watch()::waited);
    this.keptAnswers = new KeptAnswers(database.changes(), clock, settings.kept());
    database.listen(subscriptionRegistry);
  }

  /**
   * The settings of the engine: how operations are taken.
   *
   * @param introspection whether the schema is shown to whoever asks
   * @param trusted documents that can be asked for by the SHA-256 of their text
   * @param trustedOnly whether no others are taken
   * @param queriesAtOnce how many queries are carried out at once; 0 for as many as suit the
   *     machine
   * @param kept the names of trusted queries whose answers are kept until something of them changes
   */
  public record Settings(
      Limits limits,
      boolean introspection,
      List<String> trusted,
      boolean trustedOnly,
      int queriesAtOnce,
      Set<String> kept) {
    public Settings {
      trusted = List.copyOf(trusted);
      kept = Set.copyOf(kept);
    }

    /** Settings by which no answer is kept. */
    public Settings(
        Limits limits,
        boolean introspection,
        List<String> trusted,
        boolean trustedOnly,
        int queriesAtOnce) {
      this(limits, introspection, trusted, trustedOnly, queriesAtOnce, Set.of());
    }

    /** Settings with no documents known beforehand. */
    public Settings(Limits limits, boolean introspection) {
      this(limits, introspection, List.of(), false, 0);
    }
  }

  /**
   * Puts the rooms' files and wiring together.
   *
   * @param reports told how operations end
   * @throws IllegalStateException when the schema and its wiring do not fit, naming each field
   */
  public static Graph assemble(
      Database database,
      Clock clock,
      Ids ids,
      List<SchemaFile> rooms,
      Settings settings,
      Reports reports) {
    return new Graph(database, clock, ids, rooms, settings, reports, EagerStrategy::new);
  }

  /** Puts them together with another execution strategy, to be compared. */
  static Graph assemble(
      Database database,
      Clock clock,
      Ids ids,
      List<SchemaFile> rooms,
      Settings settings,
      Function<DataFetcherExceptionHandler, ExecutionStrategy> strategy) {
    return new Graph(database, clock, ids, rooms, settings, Reports.NONE, strategy);
  }

  /** Puts them together with nobody told how operations end. */
  public static Graph assemble(
      Database database, Clock clock, Ids ids, List<SchemaFile> rooms, Settings settings) {
    return assemble(database, clock, ids, rooms, settings, Reports.NONE);
  }

  /** Prints the whole schema of the rooms. */
  public static String print(List<String> rooms) {
    return SchemaAssembly.print(
        Stream.concat(Stream.of("graph"), rooms.stream()).map(SchemaFile::schemaOf).toList());
  }

  private static List<String> files(List<SchemaFile> rooms) {
    List<String> files = new ArrayList<>();
    files.add(SchemaFile.schemaOf("graph"));
    rooms.forEach(schemaFile -> files.add(schemaFile.schema()));
    return files;
  }

  /** How many bytes an answer may take as JSON. */
  public int mostBytes() {
    return limits.responseBytes();
  }

  /** The answer in place of one that takes more bytes. */
  public Carried tooLarge() {
    return new Carried(null, List.of(ResponseBudget.tooLarge(limits.responseBytes())));
  }

  Documents documents() {
    return documents;
  }

  /** Carries out an operation, or answers why not. Throws nothing. */
  public GraphAnswer answer(GraphRequest request, Viewer viewer) {
    Reports.Report report = reports.begin();
    return report.end(answer(request, viewer, report));
  }

  private GraphAnswer answer(GraphRequest request, Viewer viewer, Reports.Report report) {
    try {
      return switch (documents.of(request.document())) {
        case Invalid invalid -> new Refused(invalid.failures());
        case Valid valid -> answer(request, viewer, valid, report);
      };
    } catch (RuntimeException e) {
      return new Refused(List.of(errorMapper.of(e)));
    }
  }

  /**
   * Begins to answer a client that takes a stream: a subscription lasts until it is closed, any
   * other operation is answered once. Throws nothing.
   */
  public StreamResult open(GraphRequest request, Viewer viewer) {
    Reports.Report report = reports.begin();
    try {
      return switch (documents.of(request.document())) {
        case Invalid invalid -> new StreamResult.Once(report.end(new Refused(invalid.failures())));
        case Valid valid -> open(request, viewer, valid, report);
      };
    } catch (RuntimeException e) {
      return new StreamResult.Once(report.end(new Refused(List.of(errorMapper.of(e)))));
    }
  }

  private StreamResult open(
      GraphRequest request, Viewer viewer, Valid document, Reports.Report report) {
    Planned planned = document.operation(request.operationName());
    if (planned == null || !planned.isSubscription()) {
      return new StreamResult.Once(report.end(answer(request, viewer, document, report)));
    }
    report.isNamed(planned.operation().getName());
    Refused tooCostly = tooCostly(request, document, planned);
    if (tooCostly != null) {
      return new StreamResult.Once(report.end(tooCostly));
    }
    SubscriptionStream answers =
        new SubscriptionStream(
            subscriptionRegistry, live -> answerNext(request, viewer, document, planned, live));
    return new StreamResult.Lasting(answers.alwaysHearing(Event.standing(viewer.person())));
  }

  private GraphAnswer answerNext(
      GraphRequest request,
      Viewer viewer,
      Valid document,
      Planned planned,
      SubscriptionStream live) {
    turns.acquireUninterruptibly();
    Reports.Report report = reports.begin();
    report.isNamed(planned.operation().getName());
    try {
      return report.end(
          database.read(snapshot -> carryOut(request, viewer, document, planned, snapshot, live)));
    } catch (RuntimeException e) {
      return report.end(new Refused(List.of(errorMapper.of(e))));
    } finally {
      turns.release();
    }
  }

  private GraphAnswer answer(
      GraphRequest request, Viewer viewer, Valid document, Reports.Report report) {
    Planned planned = document.operation(request.operationName());
    if (planned == null) {
      return Refused.of(
          ErrorCode.OPERATION_NOT_FOUND, "The document has no operation that is meant by this.");
    }
    report.isNamed(planned.operation().getName());
    if (planned.isSubscription()) {
      return Refused.of(
          ErrorCode.STREAM_REQUIRED, "A subscription is answered as text/event-stream.");
    } else if (request.queryOnly() && !planned.isQuery()) {
      return Refused.of(ErrorCode.QUERY_REQUIRED, "Only queries can be asked in this way.");
    }
    Refused tooCostly = tooCostly(request, document, planned);
    if (tooCostly != null) {
      return tooCostly;
    }
    try (FairShare.Turn turn = shares.take(viewer.person())) {
      if (turn == null) {
        return Refused.of(
            ErrorCode.OVERLOADED,
            "You ask for too much at once. Try again when less is under way.");
      }
      return planned.isQuery()
          ? keptAnswers.answer(
              request,
              viewer,
              planned.operation().getName(),
              () -> inTurn(request, viewer, document, planned))
          : carryOut(request, viewer, document, planned, null, null);
    }
  }

  private GraphAnswer inTurn(GraphRequest request, Viewer viewer, Valid document, Planned planned) {
    try (QueryGate.Place place = gate.enter()) {
      return place == null
          ? Refused.of(ErrorCode.OVERLOADED, "Too much is asked at once. Try again in a moment.")
          : database.read(snapshot -> carryOut(request, viewer, document, planned, snapshot, null));
    }
  }

  private @Nullable Refused tooCostly(GraphRequest request, Valid document, Planned planned) {
    if (planned.most() <= limits.cost()) {
      return null;
    }
    double cost = Cost.of(schema, document.document(), planned.operation(), request.variables());
    return cost <= limits.cost()
        ? null
        : Refused.of(
            ErrorCode.LIMIT_EXCEEDED,
            "The operation may answer %.0f fields; at most %d are allowed. Ask for shorter lists."
                .formatted(cost, limits.cost()));
  }

  private GraphAnswer carryOut(
      GraphRequest request,
      Viewer viewer,
      Valid document,
      Planned planned,
      @Nullable Tx snapshot,
      @Nullable SubscriptionStream live) {
    ResponseBudget budget = new ResponseBudget(limits.responseBytes());
    RunningOperation operation =
        new RunningOperation(
            viewer,
            database,
            snapshot,
            planned.isOfOneField(),
            live,
            budget,
            document.selections(),
            batches,
            nodes);
    ExecutionInput input =
        ExecutionInput.newExecutionInput(READ)
            .operationName(request.operationName())
            .variables(request.variables())
            .graphQLContext(Map.of(Valid.class, document))
            .dataLoaderRegistry(operation.loaders())
            .root(operation)
            .locale(Documents.PLAIN)
            .executionId(NO_ID)
            .build();
    budget.onExceeded(input::cancel);
    try (Deadlines.Running _ = deadlines.begin(input::cancel)) {
      return operation.answer(() -> answer(engine.execute(input), budget));
    }
  }

  private GraphAnswer answer(ExecutionResult result, ResponseBudget budget) {
    if (budget.isExceeded()) {
      return new Carried(null, List.of(budget.failure()));
    }
    List<Failure> errors = errorMapper.of(result.getErrors());
    boolean stopped = errors.stream().anyMatch(error -> error.code() == ErrorCode.TIMED_OUT);
    return (result.isDataPresent() || stopped) && !isUndone(result.getData(), errors)
        ? new Carried(result.getData(), errors)
        : new Refused(errors);
  }

  /** Whether the answer has no data because the server could not do any of it now. */
  private static boolean isUndone(
      @Nullable Map<String, @Nullable Object> data, List<Failure> errors) {
    return !errors.isEmpty()
        && errors.stream().map(Failure::code).allMatch(ErrorCode::isForLater)
        && (data == null || data.values().stream().allMatch(Objects::isNull));
  }

  /** Gives GraphQL Java the document, which has been parsed and validated before. */
  private static CompletableFuture<PreparsedDocumentEntry> prepared(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    Valid document = input.getGraphQLContext().get(Valid.class);
    return document == null
        ? CompletableFuture.failedFuture(new IllegalStateException("a document unread"))
        : CompletableFuture.completedFuture(document.entry());
  }

  @Override
  public void close() {
    deadlines.close();
  }
}
