package se.fadder.db;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a query that no other rows of a table matter to it than those known by a value: {@code
 * "step.plan_id = plans"}, where {@code step.plan_id} stands in {@code watched-rows.txt} and {@code
 * plans} is a parameter, {@code "session.series_id = found.seriesId"}, where it is a component of
 * the records that the query finds, or {@code "step.role = 'MENTOR'"}. Several of one table add up.
 * Of tables that are not named all rows matter, and so they do where this is missing: then what was
 * worked out from the query is kept for a shorter time, and is right.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadsOnly {
  String[] value();
}
