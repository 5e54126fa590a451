package se.fadder.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;

/**
 * Binds the components of a record by their names: {@code :startsOn}; those of a record within it
 * after a dot: {@code :span.from}. A batch takes a list of records.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@SqlStatementCustomizingAnnotation(RecordBinder.class)
public @interface BindRecord {}
