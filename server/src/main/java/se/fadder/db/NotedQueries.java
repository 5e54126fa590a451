package se.fadder.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.db.watch.ChangeMarks;
import se.fadder.kernel.Grounds;
import se.fadder.kernel.Id;

/**
 * A SqlObject for whoever notes the grounds of an answer: of each query it tells which rows matter,
 * as far as that is said by {@link ReadsOnly}.
 */
final class NotedQueries implements InvocationHandler {
  private static final String FOUND = "found.";
  private static final Pattern SIDES = Pattern.compile(" = ");
  private static final Map<Method, List<Rule>> RULES = new ConcurrentHashMap<>();

  private final Object sql;
  private final Running running;

  private NotedQueries(Object sql, Running running) {
    this.sql = sql;
    this.running = running;
  }

  /** What is known of the query that runs on a session. */
  static final class Running {
    private @Nullable Map<String, Set<Integer>> only;

    /** The marks of the rows that matter, by table, of those tables of which not all do. */
    @Nullable Map<String, Set<Integer>> only() {
      return only;
    }
  }

  /**
   * Puts it around a SqlObject.
   *
   * @param running told which rows matter while a query runs
   */
  static Object around(Class<?> type, Object sql, Running running) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, new NotedQueries(sql, running));
  }

  /**
   * A rule of {@link ReadsOnly}.
   *
   * @param parameter the number of the parameter that gives the values; -1 for none
   * @param text the value, where it is always the same
   * @param found the component of what is found that is the value
   */
  private record Rule(
      String table, String by, int parameter, @Nullable String text, @Nullable String found) {
    static List<Rule> of(Method method) {
      method.setAccessible(true);
      ReadsOnly said = method.getAnnotation(ReadsOnly.class);
      List<Rule> rules = new ArrayList<>();
      for (String rule : said == null ? new String[0] : said.value()) {
        String[] sides = SIDES.split(rule, 2);
        String by = sides[0];
        String table = by.substring(0, by.indexOf('.'));
        String value = sides[1];
        if (value.startsWith("'")) {
          rules.add(new Rule(table, by, -1, value.substring(1, value.length() - 1), null));
        } else if (value.startsWith(FOUND)) {
          rules.add(new Rule(table, by, -1, null, value.substring(FOUND.length())));
        } else {
          rules.add(new Rule(table, by, parameter(method, value), null, null));
        }
      }
      return rules;
    }

    private static int parameter(Method method, String name) {
      Parameter[] parameters = method.getParameters();
      for (int i = 0; i < parameters.length; i++) {
        if (parameters[i].getName().equals(name)) {
          return i;
        }
      }
      throw new IllegalStateException(method + " has no parameter " + name);
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args)
      throws Throwable {
    List<Rule> rules = RULES.computeIfAbsent(method, Rule::of);
    Map<String, Set<Integer>> before = running.only;
    running.only = rules.isEmpty() ? null : marks(rules, args);
    try {
      Object found = method.invoke(sql, args);
      rules.stream().filter(rule -> rule.found() != null).forEach(rule -> noteFound(rule, found));
      return found;
    } catch (InvocationTargetException e) {
      throw Objects.requireNonNullElse(e.getCause(), e);
    } finally {
      running.only = before;
    }
  }

  private static Map<String, Set<Integer>> marks(List<Rule> rules, Object @Nullable [] args) {
    Map<String, Set<Integer>> marks = new HashMap<>();
    for (Rule rule : rules) {
      Set<Integer> ofTable = marks.computeIfAbsent(rule.table(), _ -> new HashSet<>());
      if (rule.text() != null) {
        ofTable.add(ChangeMarks.of(rule.by(), rule.text()));
      } else if (rule.parameter() >= 0 && args != null) {
        each(args[rule.parameter()]).forEach(one -> ofTable.add(ChangeMarks.of(rule.by(), one)));
      }
    }
    return marks;
  }

  private static void noteFound(Rule rule, @Nullable Object found) {
    Grounds grounds = Grounds.orNull();
    if (grounds != null && found instanceof Collection<?> rows) {
      for (Object row : rows) {
        each(component(row, String.valueOf(rule.found())))
            .forEach(one -> grounds.rows(ChangeMarks.of(rule.by(), one)));
      }
    }
  }

  private static @Nullable Object component(Object row, String name) {
    try {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        if (component.getName().equals(name)) {
          component.getAccessor().setAccessible(true);
          return component.getAccessor().invoke(row);
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(row.getClass() + " has no " + name);
  }

  /** Values as the database has them; nothing for null. */
  private static List<String> each(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case Collection<?> many -> many.stream().flatMap(one -> each(one).stream()).toList();
      case Id id -> List.of(id.value().toString());
      case UUID id -> List.of(id.toString());
      case Enum<?> one -> List.of(one.name());
      default -> List.of(value.toString());
    };
  }
}
