package se.fadder.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class twice: on SQLite and on PostgreSQL. The class asks for the {@link Database} (or
 * its {@link DatabaseSettings}) as a parameter, and most easily is a record:
 *
 * <pre>{@code
 * @OnBothDatabases
 * record PlanSqlTest(Database database) {
 *   @Test
 *   void findsWhatItInserted() {…}
 * }
 * }</pre>
 *
 * The database holds every migration and no rows. It lives as long as the instance of the test
 * class: a fresh one for each test, or one for all under {@code @TestInstance(PER_CLASS)}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ClassTemplate
@ExtendWith(BothDatabases.class)
public @interface OnBothDatabases {}
