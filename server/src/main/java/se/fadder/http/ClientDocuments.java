package se.fadder.http;

import java.net.URL;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The GraphQL documents of the companion client: each of its operations, followed by the fragments
 * that it spreads. A fragment stands once, in a file of its own name in a folder {@code fragments}.
 * They are joined here and nowhere else: the client is served the joined text, and the server
 * trusts that same text, so that both reckon the same hash of it.
 */
public final class ClientDocuments {
  private static final String SUFFIX = ".graphql";
  private static final Pattern FRAGMENT_FILE = Pattern.compile(".*/fragments/(\\w+)\\.graphql");
  private static final Pattern NAME =
      Pattern.compile("(?m)^(?:query|mutation|subscription) (\\w+)");
  private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(?!on\\b)(\\w+)");

  private final Map<String, String> joined = new TreeMap<>();

  private ClientDocuments(Map<String, String> files) {
    Map<String, String> fragments = new TreeMap<>();
    files.forEach((path, text) ->
        fragmentAt(path)
            .ifPresent(name -> {
              if (fragments.put(name, text) != null) {
                throw new IllegalStateException("two files hold a fragment " + name);
              }
            }));
    files.forEach((path, text) -> {
      if (!isFragment(path)) {
        joined.put(path, join(path, text, fragments));
      }
    });
  }

  /** The documents of the client that comes with this server. */
  public static ClientDocuments bundled() {
    return around(ClientFiles.page());
  }

  /** The documents in the folder of a file and below it, which may lie in a jar. */
  static ClientDocuments around(URL page) {
    return of(ClientFiles.texts(page, SUFFIX));
  }

  /**
   * Joins the text of files.
   *
   * @param files the text of operations and fragments, by path
   * @throws IllegalStateException when a fragment is missing, or is there twice
   */
  static ClientDocuments of(Map<String, String> files) {
    return new ClientDocuments(files);
  }

  /** Whether the file at a path holds a fragment, which is served within operations alone. */
  static boolean isFragment(String path) {
    return fragmentAt(path).isPresent();
  }

  private static Optional<String> fragmentAt(String path) {
    return Optional.of(FRAGMENT_FILE.matcher(path)).filter(m -> m.matches()).map(m -> m.group(1));
  }

  /** The operation, and then its fragments in the order of their names. */
  private static String join(String path, String operation, Map<String, String> fragments) {
    Set<String> spread = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(operation));
    while (!open.isEmpty()) {
      SPREAD
          .matcher(open.pop())
          .results()
          .map(found -> found.group(1))
          .filter(spread::add)
          .map(name ->
              Optional.ofNullable(fragments.get(name)).orElseThrow(() -> missing(path, name)))
          .forEach(open::push);
    }
    StringBuilder text = new StringBuilder(operation);
    spread.forEach(name -> text.append('\n').append(fragments.get(name)));
    return text.toString();
  }

  private static IllegalStateException missing(String path, String fragment) {
    return new IllegalStateException(
        path + " spreads " + fragment + ", but there is no fragments/" + fragment + SUFFIX);
  }

  /** The name of each operation. */
  public Set<String> names() {
    return joined.values().stream()
        .flatMap(text -> NAME.matcher(text).results())
        .map(name -> name.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The text of each document. */
  public Collection<String> texts() {
    return joined.values();
  }

  /** The text of the operation in a file such as {@code /onboarding/plan.graphql}. */
  public Optional<String> at(String path) {
    return Optional.ofNullable(joined.get(path));
  }
}
