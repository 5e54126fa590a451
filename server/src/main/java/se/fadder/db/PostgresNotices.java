package se.fadder.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;
import se.fadder.kernel.Chunks;
import se.fadder.kernel.Event;

/**
 * The carrier of events between the servers that share a PostgreSQL database. They are sent with
 * {@code pg_notify} inside the transaction, which PostgreSQL delivers when it commits and forgets
 * when it does not, and heard on one connection outside the pools. While that one is lost nothing
 * is heard; once it is there again the listeners are told that they have missed something.
 */
final class PostgresNotices implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PostgresNotices.class.getName());

  /** The channel of notifications; there is one for each database. */
  private static final String CHANNEL = "fadder";

  /** The most things in one notification, which holds less than 8,000 bytes. */
  private static final int MOST_THINGS = 200;

  /** How long nothing may come before the connection is asked whether it is still there. */
  private static final Duration QUIET = Duration.ofSeconds(10);

  private static final int ANSWERS_WITHIN_SECONDS = 5;
  private static final int FIRST_BACK_OFF_MILLIS = 100;
  private static final int LONGEST_BACK_OFF_MILLIS = 5_000;

  private final PGSimpleDataSource source;
  private final EventBus eventBus;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile @Nullable Connection connection;

  /** Starts listening, on a thread of its own. */
  PostgresNotices(PGSimpleDataSource source, EventBus eventBus) {
    this.source = source;
    this.eventBus = eventBus;
    Thread.ofPlatform().daemon().name("fadder-notices").start(this::work);
  }

  /** Sends events as a part of the transaction that runs on the connection. */
  static void send(Connection transaction, Collection<Event> happenings) throws SQLException {
    if (happenings.isEmpty()) {
      return;
    }
    String[] texts = texts(happenings).toArray(String[]::new);
    String sql = "select pg_notify('" + CHANNEL + "', payload) from unnest(?::text[]) t (payload)";
    try (PreparedStatement statement = transaction.prepareStatement(sql)) {
      statement.setArray(1, transaction.createArrayOf("text", texts));
      statement.execute();
    }
  }

  /**
   * The texts of notifications: a kind and many things to which it has happened, for each text is
   * carried to each server.
   */
  private static List<String> texts(Collection<Event> happenings) {
    Map<String, List<String>> things =
        happenings.stream()
            .collect(groupingBy(Event::kind, mapping(event -> event.thing().toString(), toList())));
    List<String> texts = new ArrayList<>();
    things.forEach((kind, all) -> {
      for (List<String> some : Chunks.of(all, MOST_THINGS)) {
        texts.add(kind + " " + String.join(" ", some));
      }
    });
    return texts;
  }

  /** The events of a notification; empty for a text that a server of another version may send. */
  private static Stream<Event> happenings(String text) {
    try {
      List<String> words = List.of(text.split(" "));
      return words.stream().skip(1).map(UUID::fromString).toList().stream()
          .map(thing -> new Event(words.getFirst(), thing));
    } catch (IllegalArgumentException e) {
      LOG.log(Level.DEBUG, "not understood: {0}", text);
      return Stream.empty();
    }
  }

  private void work() {
    int failures = 0;
    while (isOpen()) {
      try (Connection opened = source.getConnection()) {
        connection = opened;
        begin(opened);
        failures = 0;
        while (isOpen()) {
          hear(opened);
        }
      } catch (SQLException e) {
        if (isOpen()) {
          LOG.log(Level.WARNING, "does not hear other servers, connects anew: {0}", e.getMessage());
          backOff(failures++);
        }
      }
    }
  }

  private boolean isOpen() {
    return closing.getCount() > 0;
  }

  /**
   * Listens on a new connection: from here on everything is heard; what came before may have been
   * lost.
   */
  private void begin(Connection opened) throws SQLException {
    opened.setAutoCommit(true);
    try (Statement statement = opened.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
    eventBus.missed();
  }

  private void hear(Connection opened) throws SQLException {
    PGNotification @Nullable [] heard =
        opened.unwrap(PGConnection.class).getNotifications((int) QUIET.toMillis());
    List<PGNotification> notices =
        Optional.ofNullable(heard).map(Arrays::asList).orElseGet(List::of);
    if (notices.isEmpty() && isOpen() && !opened.isValid(ANSWERS_WITHIN_SECONDS)) {
      throw new SQLException("the connection has gone silent");
    }
    eventBus.publish(
        notices.stream().flatMap(notice -> happenings(notice.getParameter())).toList());
  }

  /** Waits for a random time, or the servers would all come back at the same moment. */
  private void backOff(int failures) {
    int most = Math.min(FIRST_BACK_OFF_MILLIS << Math.min(failures, 10), LONGEST_BACK_OFF_MILLIS);
    try {
      int millis = most / 2 + ThreadLocalRandom.current().nextInt(most / 2);
      if (closing.await(millis, TimeUnit.MILLISECONDS)) {
        LOG.log(Level.DEBUG, "closed while it waited");
      }
    } catch (InterruptedException e) {
      closing.countDown();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    Connection opened = connection;
    if (opened != null) {
      try {
        opened.abort(Runnable::run); // An orderly end would wait for what is being listened for.
      } catch (SQLException e) {
        LOG.log(Level.DEBUG, "it was closed already", e);
      }
    }
  }
}
