package se.fadder.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A room's part of the schema and its wiring.
 *
 * @param name such as {@code people}, and {@code people-audit} for a part of a large room
 * @param schema in GraphQL's schema language
 */
public record SchemaFile(String name, String schema, SchemaWiring graph) {
  /** The text of each file that was read: a process may assemble its rooms many times. */
  private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

  /** The part with that name, whose schema is the file of its name on the class path. */
  public static SchemaFile of(String name, SchemaWiring graph) {
    return new SchemaFile(name, schemaOf(name), graph);
  }

  public static String schemaOf(String name) {
    return TEXTS.computeIfAbsent(name, SchemaFile::read);
  }

  private static String read(String name) {
    String file = "/schema/" + name + ".graphqls";
    try (InputStream in = SchemaFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + file + " on the class path");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
