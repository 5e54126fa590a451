package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The bundle of the client, as the build has left it on the class path: the page, and what the page
 * loads under names that change with their content. Beside it, what a bundle is made of.
 *
 * @param assets the path of each file that a page may load, such as {@code /assets/app-X.js}
 */
public record ClientBundle(List<String> assets) {
  /** The folder of the bundle, on the class path. */
  static final String FOLDER = "/bundle";

  /** The page that loads the bundle. */
  static final String PAGE = FOLDER + "/index.html";

  /** The path of the style sheet, before it is bundled. */
  public static final String STYLES = AssembledFiles.STYLES;

  /** The path of the style sheet of what is opened later, before it is bundled. */
  public static final String LATER_STYLES = AssembledFiles.LATER_STYLES;

  /** The folder of what the page loads, as it is asked for and below {@link #FOLDER}. */
  public static final String ASSETS = "/assets/";

  /** The file with the fingerprint of what the bundle was made from. */
  public static final String SOURCES = "/sources.txt";

  private static final System.Logger LOG = System.getLogger(ClientBundle.class.getName());

  /**
   * The bundle of the client that is on the class path; empty where the build could make none, or
   * where the client's files have been changed since, which those of a jar cannot be.
   */
  static Optional<ClientBundle> find() {
    URL page = ClientBundle.class.getResource(PAGE);
    if (page == null) {
      return Optional.empty();
    }
    if (!page.getProtocol().equals("jar") && !sources().equals(fingerprint())) {
      LOG.log(
          Level.WARNING,
          "The client is served as modules: its files are not those that the bundle was made from");
      return Optional.empty();
    }
    return Optional.of(
        new ClientBundle(
            ClientFiles.paths(page).stream().filter(path -> path.startsWith(ASSETS)).toList()));
  }

  private static String sources() {
    try (InputStream in = ClientBundle.class.getResourceAsStream(FOLDER + SOURCES)) {
      return in == null ? "" : new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a device keeps of the bundle: all but the maps, which only a debugger asks for. */
  List<String> kept() {
    return assets.stream().filter(path -> !path.endsWith(".map")).toList();
  }

  /**
   * What a bundle is made of: the page at {@code /}, and the text of each module, sheet and
   * operation by the path at which it is served alone.
   */
  public static Map<String, String> content() {
    return StaticFiles.bundled();
  }

  /** A hash of the client's files, by which the bundle that was made from them is known. */
  public static String fingerprint() {
    return ClientFiles.fingerprint();
  }

  /**
   * The addresses of modules by their names, as the import map of a page has them; a name that ends
   * with a slash is that of a folder.
   */
  public static Map<String, String> imports(String page) {
    return PrecacheManifest.imports(page);
  }
}
