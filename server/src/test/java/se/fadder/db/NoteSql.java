package se.fadder.db;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Tables for the tests of this room: notes, in folders. */
interface NoteSql {
  @SqlUpdate("create table folder (id bigint primary key)")
  void createFolders();

  @SqlUpdate(
      """
      create table note (
        id bigint primary key,
        folder bigint references folder (id),
        text text not null check (length(text) < 100),
        unique (folder, text)
      )
      """)
  void createNotes();

  default void create() {
    createFolders();
    createNotes();
  }

  @SqlUpdate("insert into folder (id) values (:id)")
  void insertFolder(long id);

  @SqlUpdate("delete from folder where id = :id")
  void deleteFolder(long id);

  @SqlUpdate("insert into note (id, folder, text) values (:id, :folder, :text)")
  void insert(long id, Long folder, String text);

  default void insert(long id, String text) {
    insertWithoutFolder(id, text);
  }

  @SqlUpdate("insert into note (id, text) values (:id, :text)")
  void insertWithoutFolder(long id, String text);

  @SqlBatch("insert into note (id, text) values (:id, :text)")
  void insertAll(List<Long> id, String text);

  @SqlQuery("select id from note order by id")
  List<Long> ids();

  @SqlQuery("select count(*) from note where text = :text")
  int count(String text);
}
