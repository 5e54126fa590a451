package se.fadder;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.fadder.http.ClientDocuments;

/** The operations of the companion client, which the server trusts. */
final class ClientOperations {
  private static final Pattern NAME =
      Pattern.compile("(?m)^(?:query|mutation|subscription) (\\w+)");

  private ClientOperations() {}

  /** The text of each, as it is served to the client. */
  static List<String> bundled() {
    return List.copyOf(ClientDocuments.bundled().texts());
  }

  /** The name of each. */
  static Set<String> names() {
    return bundled().stream()
        .flatMap(text -> NAME.matcher(text).results())
        .map(name -> name.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
