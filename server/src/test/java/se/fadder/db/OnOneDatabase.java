package se.fadder.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class on SQLite, and in the profile {@code slow} on PostgreSQL. Most rules stand in
 * Java and use the database to remember, and each method of SQL runs on both in {@link
 * EverySqlTest} anyhow. What a database itself does (migrations, transactions, locks, several
 * servers on one) is {@link OnBothDatabases}. The class asks for its database in the same way.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("rules")
@ClassTemplate
@ExtendWith(BothDatabases.class)
public @interface OnOneDatabase {}
