package se.fadder.graph.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Limits;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaFile;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.Event;
import se.fadder.kernel.Id;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/** A small room with a schema of its own, that the tests of this package ask. */
public final class Books implements SchemaWiring {
  public static final String SCHEMA =
      """
      extend type Query {
        books(first: Int = 50, after: String): BookConnection!
        authors(first: Int = 50, after: String): AuthorConnection!
        anything: [Readable!]!
        echo(text: String = "", day: Date, time: DateTime, uuid: UUID, genre: Genre): Echo!
        fails: String
        failsHard: String!
        nothing: String!
        endless(seconds: Int!): [Slow!]!
      }
      union Readable = Book | Author
      type Book implements Node {
        id: ID!
        title: String!
        genre: Genre!
        author: Author
        sequel: Book
        sequelAuthor: Author
        fails: String
      }
      type Author implements Node { id: ID!, name: String! }
      type Echo { text: String!, day: Date, time: DateTime, uuid: UUID, genre: Genre }
      type Slow { wait: Int! }
      enum Genre { NOVEL POEMS }
      type BookConnection { edges: [BookEdge!]!, nodes: [Book!]!, pageInfo: PageInfo! }
      type BookEdge { cursor: String!, node: Book! }
      type AuthorConnection { edges: [AuthorEdge!]!, nodes: [Author!]!, pageInfo: PageInfo! }
      type AuthorEdge { cursor: String!, node: Author! }
      extend type Subscription { bookChanged(id: ID!): Book, booksChanged(first: Int = 50): BookConnection }
      extend type Mutation {
        bookAdd(input: BookAddInput!): BookAddPayload!
        bookRetitle(input: BookRetitleInput!): BookRetitlePayload!
        bookFail(input: BookFailInput!): BookRetitlePayload!
      }
      input BookAddInput { idempotencyKey: UUID, title: String!, genre: Genre!, authorId: ID }
      input BookRetitleInput { idempotencyKey: UUID, bookId: ID!, title: String! }
      input BookFailInput { idempotencyKey: UUID }
      type BookAddPayload { book: Book, userErrors: [UserError!]! }
      type BookRetitlePayload { book: Book, userErrors: [UserError!]! }
      """;

  /** What an answer must never hold. */
  public static final String SECRET = "select secret from se.fadder.Hidden";

  private static final Loader<BookId, Book> BOOK = new Loader<>("books.book");
  private static final Loader<AuthorId, Author> AUTHOR = new Loader<>("books.author");

  /** Of the books together. */
  public static final Event ANY = new Event("books.any", new UUID(0, 0));

  private final Ids ids = new Ids(Clock.systemUTC(), new SplittableRandom(1));
  private final AtomicInteger echoes = new AtomicInteger();
  private final List<String> batches = Collections.synchronizedList(new ArrayList<>());

  public record BookId(UUID value) implements Id {}

  public record AuthorId(UUID value) implements Id {}

  public enum Genre {
    NOVEL,
    POEMS
  }

  public record Book(
      BookId id, String title, Genre genre, @Nullable AuthorId author, @Nullable BookId sequel) {}

  public record Author(AuthorId id, String name) {}

  public record Echo(
      String text,
      @Nullable LocalDate day,
      @Nullable Instant time,
      @Nullable UUID uuid,
      @Nullable Genre genre) {}

  record Slow(Duration time) {}

  /** How often something was echoed. */
  public int echoes() {
    return echoes.get();
  }

  /** Which look-ups were made, in order, each with the number of its keys. */
  public List<String> batches() {
    return batches;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .node("Book", Book.class, BookId.class, BookId::new, BOOK)
        .field("author", (book, args, operation) -> operation.load(AUTHOR, book.author()))
        .field("sequel", (book, args, operation) -> operation.load(BOOK, book.sequel()))
        .field("sequelAuthor", (book, args, operation) -> sequelAuthor(book, operation))
        .field("fails", (book, args, operation) -> fail());
    wiring.node("Author", Author.class, AuthorId.class, AuthorId::new, AUTHOR);
    wiring.type("Echo", Echo.class);
    wiring.type("Slow", Slow.class).field("wait", (slow, args, operation) -> pause(slow));
    wiring.loader(BOOK, this::loadBooks);
    wiring.loader(AUTHOR, this::loadAuthors);
    wiring.query("books", (root, args, operation) -> books(args, operation));
    wiring.query("authors", (root, args, operation) -> authors(args));
    wiring.query("anything", (root, args, operation) -> anything());
    wiring.query("echo", (root, args, operation) -> echo(args));
    wiring.query("fails", (root, args, operation) -> fail());
    wiring.query("failsHard", (root, args, operation) -> fail());
    wiring.query("nothing", (root, args, operation) -> null);
    wiring.query("endless", (root, args, operation) -> endless());
    wiring.subscription(
        "bookChanged",
        (root, args, operation) -> Set.of(Event.of("books.book", args.id("id", BookId.class))),
        (root, args, operation) -> operation.load(BOOK, args.id("id", BookId.class)));
    wiring.subscription(
        "booksChanged",
        (root, args, operation) -> Set.of(ANY),
        (root, args, operation) -> books(args, operation));
    wiring.mutation("bookAdd", (tx, viewer, input) -> add(tx.sql(BookSql.class), input));
    wiring.mutation("bookRetitle", (tx, viewer, input) -> retitle(tx, input));
    wiring.mutation(
        "bookFail",
        (tx, viewer, input) -> {
          tx.sql(BookSql.class).addBook(ids.next(BookId::new), "x", Genre.NOVEL, null, null);
          throw new IllegalStateException(SECRET);
        });
  }

  private Connection<Book> books(Args args, Operation operation) {
    var page = args.page();
    List<Book> rows =
        operation.read(
            tx -> tx.sql(BookSql.class).page(page.afterKey(), page.afterId(), page.limit()));
    return Connection.of(
        Slice.of(page, rows), book -> new After(book.title(), book.id().value().toString()));
  }

  private static Connection<Author> authors(Args args) {
    Slice<Author> nobody = Slice.of(args.page(), List.of());
    return Connection.of(nobody, author -> new After(author.name(), ""));
  }

  private static List<Object> anything() {
    UUID id = new UUID(0, 0);
    return List.of(
        new Author(new AuthorId(id), "Karin Boye"),
        new Book(new BookId(id), "Moln", Genre.POEMS, null, null));
  }

  private Echo echo(Args args) {
    echoes.incrementAndGet();
    var values = ((CheckedArgs) args).values();
    return new Echo(
        args.text("text", 20),
        (LocalDate) values.get("day"),
        (Instant) values.get("time"),
        (UUID) values.get("uuid"),
        args.oneOfOrNull("genre", Genre.class));
  }

  private static List<Slow> endless() {
    return Collections.nCopies(1_000, new Slow(Duration.ofMillis(10)));
  }

  private static int pause(Slow slow) {
    long end = System.nanoTime() + slow.time().toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return 1;
  }

  private static @Nullable String fail() {
    throw new IllegalStateException(SECRET);
  }

  private static CompletableFuture<@Nullable Author> sequelAuthor(Book book, Operation operation) {
    return operation
        .load(BOOK, book.sequel())
        .thenCompose(sequel -> operation.load(AUTHOR, sequel == null ? null : sequel.author()));
  }

  private Map<BookId, Book> loadBooks(Tx tx, Viewer viewer, Set<BookId> keys) {
    batches.add("book " + keys.size());
    Map<BookId, Book> found = new HashMap<>();
    tx.sql(BookSql.class).books(keys).forEach(book -> found.put(book.id(), book));
    return found;
  }

  private Map<AuthorId, Author> loadAuthors(Tx tx, Viewer viewer, Set<AuthorId> keys) {
    batches.add("author " + keys.size());
    Map<AuthorId, Author> found = new HashMap<>();
    tx.sql(BookSql.class).authors(keys).forEach(author -> found.put(author.id(), author));
    return found;
  }

  private Payload add(BookSql sql, Args input) {
    BookId id = ids.next(BookId::new);
    String title = input.text("title", 40);
    if (title.equals("Forbidden")) {
      return Payload.refused(Problem.at("title", "INVALID", "Not that one."));
    }
    sql.addBook(id, title, input.oneOf("genre", Genre.class), null, null);
    return Payload.of(Outcome.done(id));
  }

  private static Payload retitle(WriteTx tx, Args input) {
    BookId id = input.id("bookId", BookId.class);
    String title = input.text("title", 40);
    tx.publish(Event.of("books.book", id));
    tx.publish(ANY);
    return tx.sql(BookSql.class).retitle(id, title) == 0
        ? Payload.refused(Problem.notFound("bookId"))
        : Payload.of(Outcome.done(id));
  }

  /** Makes the tables, and puts so many books with an author each and a sequel into them. */
  public void store(Database database, int books) {
    database.write(tx -> {
      BookSql sql = tx.sql(BookSql.class);
      sql.createAuthor();
      sql.createBook();
      BookId sequel = null;
      for (int i = 0; i < books; i++) {
        AuthorId author = new AuthorId(new UUID(1, i));
        BookId book = new BookId(new UUID(2, i));
        sql.addAuthor(author, "Author " + i);
        sql.addBook(book, "Book %03d".formatted(i), Genre.NOVEL, author, sequel);
        sequel = book;
      }
      return null;
    });
  }

  /** A graph of this room alone. */
  public Graph graph(Database database, Clock clock, Graph.Settings settings) {
    return Graph.assemble(
        database, clock, ids, List.of(new SchemaFile("books", SCHEMA, this)), settings);
  }

  public Graph graph(Database database) {
    return graph(database, Clock.systemUTC(), new Graph.Settings(Limits.USUAL, false));
  }

  /** Somebody who asks. */
  public static Viewer viewer() {
    return new Viewer(new PersonId(new UUID(7, 7)));
  }
}
