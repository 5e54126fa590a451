package se.fadder.room;

import java.util.ArrayList;
import java.util.List;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.SchemaWiring;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.JobHandler;
import se.fadder.kernel.Endpoint;
import se.fadder.measures.Measure;
import se.fadder.personaldata.TableData;

/**
 * The offer of a room to the server, which asks every room for the same and needs to know none by
 * name. A room makes its own in its factory, such as {@code PeopleRoom.of}, beside the verbs that
 * rooms above it call.
 *
 * <p>What is for one other room alone is not listed here but given to that room in the factory: a
 * kind of reminder to {@code push}, a listener to {@code signin}, a relation to {@code people}. So
 * this record needs to know no room that has a subject.
 *
 * @param name that of its package
 * @param graphs its parts of the schema, with their wiring
 * @param endpoints what it answers over HTTP beside the graph
 * @param jobs the handlers of its jobs, one for each kind
 * @param dailyWork what it does once for each day; each becomes a daily job of its own, so that one
 *     that fails is tried again alone
 * @param services what it runs while the server runs, in the order in which they are started
 * @param measures what is counted of its data for the published figures
 * @param data what is declared of its tables
 * @param pageMayAsk the origins beside this server that its pages ask
 * @param kept the names of queries of the client whose answers are kept until they would be others
 */
public record Room(
    String name,
    List<SchemaFile> graphs,
    List<Endpoint> endpoints,
    List<JobHandler> jobs,
    List<DailyWork> dailyWork,
    List<Service> services,
    List<Measure> measures,
    List<TableData> data,
    List<String> pageMayAsk,
    List<String> kept) {

  public Room {
    graphs = List.copyOf(graphs);
    endpoints = List.copyOf(endpoints);
    jobs = List.copyOf(jobs);
    dailyWork = List.copyOf(dailyWork);
    services = List.copyOf(services);
    measures = List.copyOf(measures);
    data = List.copyOf(data);
    pageMayAsk = List.copyOf(pageMayAsk);
    kept = List.copyOf(kept);
  }

  /** A room of that name that offers nothing yet. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** A room that is being put together. */
  public static final class Builder {
    private final String name;
    private final List<SchemaFile> graphs = new ArrayList<>();
    private final List<Endpoint> endpoints = new ArrayList<>();
    private final List<JobHandler> jobs = new ArrayList<>();
    private final List<DailyWork> dailyWork = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final List<TableData> data = new ArrayList<>();
    private final List<String> pageMayAsk = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    /** Adds the schema file of that name, such as {@code people-staffing}. */
    public Builder graph(String file, SchemaWiring wiring) {
      return graph(SchemaFile.of(file, wiring));
    }

    public Builder graph(SchemaFile file) {
      graphs.add(file);
      return this;
    }

    public Builder endpoint(Endpoint endpoint) {
      endpoints.add(endpoint);
      return this;
    }

    public Builder endpoints(List<? extends Endpoint> some) {
      endpoints.addAll(some);
      return this;
    }

    public Builder job(JobHandler handler) {
      jobs.add(handler);
      return this;
    }

    public Builder daily(DailyWork work) {
      dailyWork.add(work);
      return this;
    }

    public Builder service(Service service) {
      services.add(service);
      return this;
    }

    public Builder measures(List<Measure> some) {
      measures.addAll(some);
      return this;
    }

    /** Declares tables of the room: whose a row is, and what becomes of it. */
    public Builder data(List<TableData> tables) {
      data.addAll(tables);
      return this;
    }

    public Builder pageMayAsk(List<String> origins) {
      pageMayAsk.addAll(origins);
      return this;
    }

    /** Has the answers to a query of the client be kept until they would be others. */
    public Builder keeps(String operation) {
      kept.add(operation);
      return this;
    }

    /** The room with all that was added. */
    public Room build() {
      return new Room(
          name, graphs, endpoints, jobs, dailyWork, services, measures, data, pageMayAsk, kept);
    }
  }
}
