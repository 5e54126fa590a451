package se.fadder.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;

/**
 * Binds records to {@code values (:id, :startsOn)}, by the names of their components: a row for
 * each, in one statement. A batch is one statement for each row to PostgreSQL.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@SqlStatementCustomizingAnnotation(RowsBinder.class)
public @interface BindRows {}
