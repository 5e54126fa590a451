package se.fadder.people;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import se.fadder.kernel.PersonId;

/** The SQL of the languages that people have chosen. */
interface LanguageSql {
  @SqlQuery("select language from person where id = :person and language is not null")
  Optional<Language> chosen(PersonId person);

  @SqlUpdate("update person set language = :language where id = :person")
  void choose(PersonId person, Language language);
}
