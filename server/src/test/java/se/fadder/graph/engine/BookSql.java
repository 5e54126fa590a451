package se.fadder.graph.engine;

import java.util.Collection;
import java.util.List;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.engine.Books.Author;
import se.fadder.graph.engine.Books.AuthorId;
import se.fadder.graph.engine.Books.Book;
import se.fadder.graph.engine.Books.BookId;
import se.fadder.graph.engine.Books.Genre;

/** The tables of the small room that the tests of this package ask. */
public interface BookSql {
  @SqlUpdate("create table author (id text not null primary key, name text not null)")
  void createAuthor();

  @SqlUpdate(
      """
      create table book (
        id text not null primary key,
        title text not null,
        genre text not null,
        author text,
        sequel text)
      """)
  void createBook();

  @SqlUpdate("insert into author (id, name) values (:id, :name)")
  void addAuthor(AuthorId id, String name);

  @SqlUpdate(
      """
      insert into book (id, title, genre, author, sequel)
      values (:id, :title, :genre, :author, :sequel)
      """)
  void addBook(
      BookId id, String title, Genre genre, @Nullable AuthorId author, @Nullable BookId sequel);

  @SqlUpdate("update book set title = :title where id = :id")
  int retitle(BookId id, String title);

  @SqlQuery("select id, title, genre, author, sequel from book where id in (<ids>)")
  List<Book> books(@BindList("ids") Collection<BookId> ids);

  @SqlQuery("select id, name from author where id in (<ids>)")
  List<Author> authors(@BindList("ids") Collection<AuthorId> ids);

  @SqlQuery(
      """
      select id, title, genre, author, sequel from book
      where (title, id) > (:key, :id) order by title, id limit :limit
      """)
  List<Book> page(String key, String id, int limit);

  @SqlQuery("select count(*) from book")
  int count();
}
