package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.graph.ErrorCode.BAD_USER_INPUT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphAnswer;
import se.fadder.graph.GraphAnswer.Carried;

/** Tests how operations are carried out. */
@OnOneDatabase
final class GraphTest {
  private static final String BOOK_3 = "Book_00000000-0000-0002-0000-000000000003";

  private final Database database;
  private final Books books = new Books();
  private final Graph graph;
  private final Asking asking;
  private final Logged log = Logged.faults();

  GraphTest(Database database) {
    this.database = database;
    this.graph = books.graph(database);
    this.asking = new Asking(graph);
  }

  @BeforeEach
  void store() {
    books.store(database, 20);
  }

  @AfterEach
  void close() {
    graph.close();
    log.close();
  }

  @Test
  void aPageHasItsNodesEdgesAndPlace() {
    String data =
        asking.data(
            """
            {books(first: 2) {
              nodes {title genre} edges {node {title}} pageInfo {hasNextPage hasPreviousPage}
            }}
            """);
    assertThat(data)
        .isEqualTo(
            "{'books':{'nodes':[{'title':'Book 000','genre':'NOVEL'},"
                + "{'title':'Book 001','genre':'NOVEL'}],"
                + "'edges':[{'node':{'title':'Book 000'}},{'node':{'title':'Book 001'}}],"
                + "'pageInfo':{'hasNextPage':true,'hasPreviousPage':false}}}");
  }

  @Test
  void cursorsWalkThroughTheWholeListOnce() {
    List<String> titles = new ArrayList<>();
    String after = "null";
    while (true) {
      String data =
          asking.data(
              "{books(first: 7, after: %s) {edges {cursor node {title}} pageInfo {endCursor}}}"
                  .formatted(after));
      find("'title':'(.*?)'", data, titles);
      List<String> cursors = find("'cursor':'([-_A-Za-z0-9]+)'", data, new ArrayList<>());
      List<String> end = find("'endCursor':'(.*?)'", data, new ArrayList<>());
      if (cursors.isEmpty()) {
        assertThat(data).contains("'endCursor':null");
        break;
      }
      assertThat(end).containsExactly(cursors.getLast());
      after = '"' + end.getFirst() + '"';
    }
    assertThat(titles).hasSize(20).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aCursorThatIsNotFromTheListIsRefused() {
    String cursor = find("([-_A-Za-z0-9]{30,})", first(), new ArrayList<>()).getFirst();
    for (String wrong :
        List.of("", "x", "!", cursor + "A", cursor.substring(2), "e".repeat(9999))) {
      assertThat(asking.codes("{books(after: \"" + wrong + "\") {nodes {id}}}"))
          .containsExactly(BAD_USER_INPUT);
    }
    assertThat(asking.codes("{authors(after: \"" + cursor + "\") {nodes {id}}}"))
        .containsExactly(BAD_USER_INPUT);
    assertThat(asking.codes("{books(after: \"" + cursor + "\") {nodes {id}}}")).isEmpty();
  }

  private String first() {
    return asking.data("{books(first: 1) {edges {cursor}}}");
  }

  @Test
  void aPageHasOneToHundred() {
    for (int wrong : List.of(-1, 0, 101, Integer.MAX_VALUE)) {
      assertThat(asking.codes("{books(first: %d) {nodes {id}}}".formatted(wrong)))
          .containsExactly(BAD_USER_INPUT);
    }
    assertThat(asking.data("{books(first: null) {nodes {id}}}")).contains(BOOK_3);
  }

  @Test
  void nodesAreFoundByIdAndOthersAreNull() {
    String query =
        """
        query($ids: [ID!]!) {nodes(ids: $ids) {__typename id ... on Book {title}}}
        """;
    List<String> ids =
        List.of(
            BOOK_3,
            "Author_00000000-0000-0001-0000-000000000004",
            "Book_00000000-0000-0002-0000-000000009999",
            "Book_2-2-2-2-2",
            "Book_00000000-0000-0002-0000-00000000000X",
            "Robber_00000000-0000-0002-0000-000000000003",
            "Book_",
            "_",
            "");
    assertThat(asking.data(query, Map.of("ids", ids)))
        .isEqualTo(
            "{'nodes':[{'__typename':'Book','id':'"
                + BOOK_3
                + "','title':'Book 003'},"
                + "{'__typename':'Author','id':'Author_00000000-0000-0001-0000-000000000004'},"
                + "null,null,null,null,null,null,null]}");
    assertThat(asking.data("{node(id: \"nonsense\") {id}}")).isEqualTo("{'node':null}");
    assertThat(asking.codes(query, Map.of("ids", Collections.nCopies(101, BOOK_3))))
        .containsExactly(BAD_USER_INPUT);
  }

  @Test
  void membersOfAUnionAreToldByTheirClass() {
    assertThat(asking.data("{anything {__typename ... on Author {name} ... on Book {title}}}"))
        .isEqualTo(
            "{'anything':[{'__typename':'Author','name':'Karin Boye'},"
                + "{'__typename':'Book','title':'Moln'}]}");
  }

  @Test
  void theNumberOfLookUpsDoesNotGrowWithTheRows() {
    asking.data("{books(first: 20) {nodes {author {name} sequel {author {name} sequel {title}}}}}");
    assertThat(books.batches()).containsExactly("author 20", "book 19");
    // The authors and sequels of the sequels were known by then.
  }

  @Test
  void aLookUpThatFollowsFromAnotherIsBatchedToo() {
    asking.data("{books(first: 20) {nodes {sequelAuthor {name}}}}");
    assertThat(books.batches()).containsExactly("book 19", "author 19");
  }

  @Test
  void aQueryIsOneUnitOfWorkWithAStatementForEachLookUp() {
    long before = database.counts().statements();
    asking.data("{books(first: 20) {nodes {author {name} sequelAuthor {name}}}}");
    assertThat(database.counts().statements() - before).isEqualTo(3);
  }

  @Test
  void aMutationAnswersWithTheObjectAsItIsAfterTheCommit() {
    assertThat(
            asking.data(
                """
                mutation {
                  one: bookRetitle(input: {bookId: "%1$s", title: "  Kallocain "}) {
                    book {title author {name}} userErrors {code}
                  }
                  two: bookRetitle(input: {bookId: "%1$s", title: "Kris"}) {book {title}}
                }
                """
                    .formatted(BOOK_3)))
        .isEqualTo(
            "{'one':{'book':{'title':'Kallocain','author':{'name':'Author 3'}},'userErrors':[]},"
                + "'two':{'book':{'title':'Kris'}}}");
  }

  @Test
  void whatAMutationCannotTakeIsAUserErrorAndNothingIsStored() {
    String query =
        """
        mutation($id: ID!, $title: String!) {
          bookRetitle(input: {bookId: $id, title: $title}) {
            book {id} userErrors {field code message}
          }
        }
        """;
    Map<String, String> codes =
        Map.of(
            "x".repeat(41),
            "TOO_LONG",
            " \t\n",
            "INVALID",
            "bell\u0007",
            "INVALID",
            "half \ud83d",
            "INVALID",
            "om 811228-9874",
            "IDENTITY_NUMBER");
    codes.forEach((title, code) ->
        assertThat(asking.data(query, Map.of("id", BOOK_3, "title", title)))
            .startsWith("{'bookRetitle':{'book':null,'userErrors':[{'field':['title'],'code':'")
            .contains("'" + code + "'"));
    for (String id : List.of("nonsense", "Author_00000000-0000-0001-0000-000000000004")) {
      assertThat(asking.data(query, Map.of("id", id, "title", "x")))
          .contains("{'field':['bookId'],'code':'NOT_FOUND'");
    }
    assertThat(asking.data("{node(id: \"" + BOOK_3 + "\") {... on Book {title}}}"))
        .contains("Book 003");
  }

  @Test
  void aFaultShowsAReferenceAndNothingElse() {
    assertThat(asking.errors("{fails echo(text: \"a\") {text}}"))
        .singleElement()
        .satisfies(failure -> {
          assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL);
          assertThat(failure.path()).containsExactly("fails");
          assertThat(failure.locations()).containsExactly(new Failure.Location(1, 2));
          assertThat(failure.message())
              .isEqualTo("internal error " + failure.details().get("reference"));
        });
  }

  @Test
  void eachRowThatFailsHasAnErrorOfItsOwn() {
    List<Failure> failures = asking.errors("{books(first: 3) {nodes {fails}}}");
    assertThat(failures)
        .extracting(failure -> failure.path().toString())
        .containsExactly(
            "[books, nodes, 0, fails]", "[books, nodes, 1, fails]", "[books, nodes, 2, fails]");
  }

  @Test
  void aFaultThatReachesTheRootLeavesNoData() {
    for (String query : List.of("{failsHard}", "{nothing}")) {
      GraphAnswer answer = asking.answer(query, Map.of());
      assertThat(answer.errors())
          .extracting(Failure::code, failure -> failure.path().toString())
          .containsExactly(
              tuple(ErrorCode.INTERNAL, "[" + query.substring(1, query.length() - 1) + "]"));
      assertThat(answer.errors().toString()).doesNotContain(Books.SECRET, "Exception", "non null");
      assertThat(((Carried) answer).data()).isNull();
    }
  }

  @Test
  void aFaultInAMutationStoresNothing() {
    assertThat(asking.codes("mutation {bookFail(input: {}) {book {id}}}"))
        .containsExactly(ErrorCode.INTERNAL);
    assertThat(database.<Integer>read(tx -> tx.sql(BookSql.class).count())).isEqualTo(20);
  }

  @Test
  void scalarsAreReadAndWrittenInOneForm() {
    assertThat(
            asking.data(
                """
                query($day: Date = "2026-03-02", $uuid: UUID) {
                  echo(text: "a", day: $day, time: "2026-03-02T10:15:00.500+01:00", uuid: $uuid,
                    genre: POEMS) {day time uuid genre}
                }
                """,
                Map.of("uuid", "0197F2C4-5a3e-7c1d-9b2a-3f4e5d6c7b8a")))
        .isEqualTo(
            "{'echo':{'day':'2026-03-02','time':'2026-03-02T09:15:00.500Z',"
                + "'uuid':'0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a','genre':'POEMS'}}");
  }

  @Test
  void scalarsOfAnotherFormAreRefused() {
    for (String wrong :
        List.of(
            "day: \"2026-02-30\"",
            "day: \"2026-3-2\"",
            "day: \"+12026-03-02\"",
            "day: 20260302",
            "time: \"2026-03-02\"",
            "time: \"2026-03-02T10:15\"",
            "time: \"2026-03-02T10:15:00Z\"",
            "time: \"2026-03-02T10:15:00.5Z\"",
            "uuid: \"2-2-2-2-2\"",
            "genre: \"POEMS\"")) {
      assertThat(asking.codes("{echo(text: \"a\", " + wrong + ") {text}}"))
          .containsExactly(ErrorCode.GRAPHQL_VALIDATION_FAILED);
    }
    for (Object wrong : List.of("2026-02-30", 20260302, true, List.of(), Map.of())) {
      assertThat(
              asking.codes(
                  "query($d: Date) {echo(text: \"a\", day: $d) {text}}", Map.of("d", wrong)))
          .containsExactly(BAD_USER_INPUT);
    }
  }

  private static List<String> find(String pattern, String text, List<String> into) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      into.add(matcher.group(1));
    }
    return into;
  }
}
