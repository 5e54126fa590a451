package se.fadder.db;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;
import org.jspecify.annotations.Nullable;

/** The binder of {@link BindRows}: it writes the row of values once for each record. */
public final class RowsBinder implements SqlStatementCustomizerFactory {
  private static final Pattern ROW = Pattern.compile("\\bvalues\\s*\\(([^()]*)\\)");

  /** The mark between a component's name and the number of its record. */
  private static final char OF = '.';

  @Override
  public SqlStatementParameterCustomizer createForParameter(
      Annotation annotation,
      Class<?> sqlObject,
      Method method,
      Parameter parameter,
      int index,
      @Nullable Type type) {
    return (statement, value) -> {
      List<NamedArgumentFinder> rows = new ArrayList<>();
      ((Collection<?>) value).forEach(record -> rows.add(RecordBinder.finder(record)));
      TemplateEngine around = statement.getConfig(SqlStatements.class).getTemplateEngine();
      statement.getConfig(SqlStatements.class).setTemplateEngine(new Rows(around, rows.size()));
      if (!rows.isEmpty()) {
        statement.bindNamedArgumentFinder(new Finder(rows)); // Jdbi refuses what nothing asks for.
      }
    };
  }

  /**
   * A template engine that writes so many rows in place of one; equal engines share what Jdbi
   * remembers of a parsed statement.
   */
  private record Rows(TemplateEngine around, int count) implements TemplateEngine.Parsing {
    @Override
    public Optional<Function<StatementContext, String>> parse(
        String template, ConfigRegistry config) {
      return around.parse(written(template), config);
    }

    private String written(String template) {
      Matcher row = ROW.matcher(template);
      if (!row.find()) {
        throw new IllegalArgumentException("no row of values in " + template);
      }
      List<String> names = Stream.of(row.group(1).split(",", -1)).map(String::strip).toList();
      String rows = count == 0 ? none(names.size()) : "values " + each(names);
      return template.substring(0, row.start()) + rows + template.substring(row.end());
    }

    private static String none(int columns) {
      return "select " + String.join(", ", Collections.nCopies(columns, "null")) + " where false";
    }

    private String each(List<String> names) {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < count; i++) {
        String number = "" + OF + i;
        rows.append(i == 0 ? "(" : ", (");
        rows.append(String.join(number + ", ", names)).append(number).append(')');
      }
      return rows.toString();
    }
  }

  private record Finder(List<NamedArgumentFinder> rows) implements NamedArgumentFinder {
    @Override
    public Optional<Argument> find(String name, StatementContext context) {
      int of = name.lastIndexOf(OF);
      int number = Integer.parseInt(name, of + 1, name.length(), 10);
      return rows.get(number).find(name.substring(0, of), context);
    }

    /** Names the kind alone, as for one record. */
    @Override
    public String toString() {
      return rows.getFirst().toString();
    }
  }
}
