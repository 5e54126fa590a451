package se.fadder.calendarfeed;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Token;

/** The wiring of {@code calendarfeed.graphqls}. */
final class CalendarFeedGraph implements SchemaWiring {
  private final CalendarFeeds feeds;
  private final Supplier<URI> server;

  /**
   * Creates the wiring.
   *
   * @param server the address under which people reach it
   */
  CalendarFeedGraph(CalendarFeeds feeds, Supplier<URI> server) {
    this.feeds = feeds;
    this.server = server;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "calendarFeed",
            (viewer, args, operation) -> operation.read(tx -> feeds.own(tx, operation.viewer())));
    wiring.type("CalendarFeed", CalendarFeed.class);
    wiring.mutation(
        "calendarFeedRenew",
        (tx, viewer, input) -> {
          Token secret = feeds.renew(tx, viewer);
          return Payload.of(Outcome.done(viewer.id()))
              .showing(() -> Map.of("address", address(secret)));
        });
    wiring.mutation(
        "calendarFeedRevoke", (tx, viewer, input) -> Payload.of(feeds.revoke(tx, viewer)));
  }

  private String address(Token secret) {
    return server.get() + CalendarFile.address(FeedEndpoint.PATH, secret.text());
  }
}
