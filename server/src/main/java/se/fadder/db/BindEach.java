package se.fadder.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;

/**
 * Binds the elements of a collection for {@code in (<ids>)}; {@code in} an empty one is nothing.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@SqlStatementCustomizingAnnotation(EachBinder.class)
public @interface BindEach {
  /** The name of the list in the SQL. */
  String value();
}
