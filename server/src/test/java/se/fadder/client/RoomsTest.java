package se.fadder.client;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests that the client's rooms know one another along the same arrows as the server's. */
class RoomsTest {
  /** What is at the root puts the shell and the rooms together, by the list of their names. */
  private static final Map<String, Set<String>> MAY_KNOW =
      Map.ofEntries(
          Map.entry("", Set.of("kernel", "shell")),
          Map.entry("shell", Set.of("kernel")),
          Map.entry("kernel", Set.of("texts")),
          Map.entry("texts", Set.of()),
          Map.entry("signin", Set.of("kernel")),
          Map.entry("oidc", Set.of("kernel")),
          Map.entry("people", Set.of("kernel")),
          Map.entry("audit", Set.of("kernel", "people")),
          Map.entry("admin", Set.of("kernel")),
          Map.entry("setup", Set.of("kernel", "signin", "passkeys")),
          Map.entry(
              "insight",
              Set.of("kernel", "people", "templates", "onboarding", "overview", "today")),
          Map.entry("organisation", Set.of("kernel")),
          Map.entry("statements", Set.of("kernel")),
          Map.entry("dataprotection", Set.of("kernel", "people")),
          Map.entry("push", Set.of("kernel")),
          Map.entry("letters", Set.of("kernel")),
          Map.entry("calendarfeed", Set.of("kernel")),
          Map.entry("routines", Set.of("kernel", "people")),
          Map.entry("mentorship", Set.of("kernel", "people")),
          Map.entry("pairing", Set.of("kernel", "people", "mentorship")),
          Map.entry("mentorfollowup", Set.of("kernel", "people")),
          Map.entry("supervision", Set.of("kernel", "people")),
          Map.entry("templates", Set.of("kernel")),
          Map.entry("onboarding", Set.of("kernel", "people", "mentorship", "templates")),
          Map.entry("cadence", Set.of("kernel", "people", "supervision")),
          Map.entry("teamfika", Set.of("kernel")),
          Map.entry("sessionnotes", Set.of("kernel", "people", "supervision")),
          Map.entry("commitments", Set.of("kernel")),
          Map.entry("exittalks", Set.of("kernel")),
          Map.entry("pulse", Set.of("kernel")),
          Map.entry("freelines", Set.of("kernel")),
          Map.entry("questions", Set.of("kernel", "commitments")),
          Map.entry(
              "today",
              Set.of(
                  "kernel",
                  "people",
                  "templates",
                  "onboarding",
                  "questions",
                  "commitments",
                  "breaks")),
          Map.entry("overview", Set.of("kernel", "people", "templates", "onboarding", "today")),
          Map.entry("ramp", Set.of("kernel", "onboarding")),
          Map.entry("visits", Set.of("kernel")),
          Map.entry("calendar", Set.of("kernel")),
          Map.entry("breakplans", Set.of("kernel")),
          Map.entry("breaks", Set.of("kernel")),
          Map.entry("welcome", Set.of("kernel", "people")),
          Map.entry("arrivals", Set.of("kernel", "people", "signin", "welcome")),
          Map.entry("staff", Set.of("kernel")),
          Map.entry("machines", Set.of("kernel")),
          Map.entry("secondfactor", Set.of("kernel", "signin")),
          Map.entry("passkeys", Set.of("kernel", "signin")));

  /** Folders that are no rooms: what rooms stand on, and what is nobody's. */
  private static final Set<String> NO_ROOMS =
      Set.of("", "shell", "kernel", "texts", "styles", "icons");

  /** Texts that are not of a room, by the first part of their keys. */
  private static final Set<String> SHARED_TEXTS = Set.of("kernel", "dates");

  private static final Pattern IMPORT =
      Pattern.compile("['`](?:\\./|(?:\\.\\./)+)(\\w+)/[\\w./${}-]*\\.(?:js|graphql)['`]");
  private static final Pattern SPREAD = Pattern.compile("\\.\\.\\.\\s*(?!on\\b)(\\w+)");
  private static final Pattern TEXT = Pattern.compile("'(\\w+)(?:\\.\\w+)+'");

  @Test
  void aRoomImportsOnlyFromRoomsThatItMayKnow() {
    assertThat(arrows(".js", IMPORT)).isEmpty();
  }

  @Test
  void aRoomSpreadsOnlyFragmentsOfRoomsThatItMayKnow() {
    Map<String, String> owners = new HashMap<>();
    for (Path file : WebFiles.ending(".graphql")) {
      if (WebFiles.isFragment(file)) {
        owners.put(file.getFileName().toString().replace(".graphql", ""), WebFiles.room(file));
      }
    }
    List<String> forbidden = new ArrayList<>();
    for (Path file : WebFiles.ending(".graphql")) {
      matches(SPREAD, file)
          .map(owners::get)
          .filter(room -> !mayKnow(WebFiles.room(file), room))
          .forEach(room -> forbidden.add(file + " → " + room));
    }
    assertThat(forbidden).isEmpty();
  }

  @Test
  void aRoomSaysOnlyTextsOfRoomsThatItMayKnow() {
    Set<String> families = new TreeSet<>(WebFiles.rooms());
    families.add("shell");
    assertThat(arrows(".js", TEXT))
        .filteredOn(arrow -> families.contains(arrow.replaceFirst(".* → ", "")))
        .isEmpty();
  }

  private static List<String> arrows(String suffix, Pattern pattern) {
    List<String> forbidden = new ArrayList<>();
    for (Path file : WebFiles.ending(suffix)) {
      matches(pattern, file)
          .filter(room -> !SHARED_TEXTS.contains(room) && !mayKnow(WebFiles.room(file), room))
          .filter(folder -> !isWithinItsRoom(file, folder))
          .forEach(room -> forbidden.add(file + " → " + room));
    }
    return forbidden;
  }

  /** Whether a folder is one of the file's own room, for what it loads for few. */
  private static boolean isWithinItsRoom(Path file, String folder) {
    return WebFiles.rooms().contains(WebFiles.room(file))
        && Files.isDirectory(file.resolveSibling(folder));
  }

  private static Stream<String> matches(Pattern pattern, Path file) {
    return pattern.matcher(WebFiles.read(file)).results().map(found -> found.group(1));
  }

  private static boolean mayKnow(String room, String other) {
    return room.equals(other) || MAY_KNOW.getOrDefault(room, Set.of()).contains(other);
  }

  /** Each has a line in the list, a {@code room.js}, and an arrow in the table above. */
  @Test
  void everyFolderThatIsARoomIsListed() {
    Set<String> folders = new TreeSet<>();
    for (Path file : WebFiles.ending("")) {
      folders.add(WebFiles.room(file));
    }
    folders.removeAll(NO_ROOMS);
    assertThat(WebFiles.rooms()).containsExactlyInAnyOrderElementsOf(folders);
    assertThat(WebFiles.rooms())
        .allMatch(room -> Files.exists(WebFiles.ROOT.resolve(room + "/room.js")));
    assertThat(MAY_KNOW.keySet()).containsAll(WebFiles.rooms());
  }

  private static final Pattern PATH = Pattern.compile("\\bpath: '([^']+)'");
  private static final Pattern PAGE = Pattern.compile("\\bpath: '([^']+)',\\s+title: '([\\w.]+)'");
  private static final Pattern LOAD = Pattern.compile("\\bload: \\(\\) => import\\('([^']+)'\\)");

  /** What a room offers is loaded when it is opened, and is there then. */
  @Test
  void everyPageAndPartOfARoomIsThere() {
    List<String> missing = new ArrayList<>();
    Set<String> paths = new TreeSet<>();
    for (String room : WebFiles.rooms()) {
      Path file = WebFiles.ROOT.resolve(room + "/room.js");
      matches(PATH, file)
          .filter(path -> !paths.add(path))
          .forEach(path -> missing.add("twice: " + path));
      matches(LOAD, file)
          .map(module -> file.resolveSibling(module).normalize())
          .filter(module -> !exportsWhatIsDrawn(module))
          .forEach(
              module -> missing.add(file + " loads " + module + ", which exports no page or part"));
    }
    assertThat(paths).contains("introduction", "plans/:planId", "sign-in");
    assertThat(missing).isEmpty();
  }

  private static boolean exportsWhatIsDrawn(Path module) {
    return Files.exists(module)
        && Pattern.compile("export const (?:page|part) = ").matcher(WebFiles.read(module)).find();
  }

  @Test
  void everyPageHasATitleInTheTextsOfItsRoom() {
    List<String> untitled = new ArrayList<>();
    for (String room : WebFiles.rooms()) {
      Path file = WebFiles.ROOT.resolve(room + "/room.js");
      Map<String, String> titles = new HashMap<>();
      PAGE.matcher(WebFiles.read(file))
          .results()
          .forEach(page -> titles.put(page.group(1), page.group(2)));
      matches(PATH, file)
          .filter(path -> !isSaid(room, titles.getOrDefault(path, "")))
          .forEach(path -> untitled.add(room + ": the page " + path + " has no title in texts"));
    }
    assertThat(untitled).isEmpty();
  }

  private static boolean isSaid(String room, String key) {
    return Stream.of("sv", "en")
        .map(language -> WebFiles.ROOT.resolve("texts/" + language + "/" + room + ".js"))
        .allMatch(
            texts -> Files.exists(texts) && WebFiles.read(texts).contains("\"" + key + "\":"));
  }

  private static final Pattern STYLED = Pattern.compile("\\.([a-zA-Z][\\w-]+)(?=[^;{}]*\\{)");
  private static final Pattern DRAWN = Pattern.compile("class=\"([^\"]*)\"");
  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");
  private static final Pattern STRING = Pattern.compile("(?<=')[^']*(?=')");
  private static final Pattern CLASS = Pattern.compile("[a-zA-Z][\\w-]+");

  /**
   * The sheets are served as one, so that what a room draws would look right by another's alone.
   */
  @Test
  void aRoomDrawsOnlyWithStylesOfRoomsThatItMayKnow() {
    Map<String, Set<String>> styling = new HashMap<>();
    for (Path file : WebFiles.ending(".css")) {
      matches(STYLED, file)
          .forEach(name ->
              styling.computeIfAbsent(name, one -> new TreeSet<>()).add(WebFiles.room(file)));
    }
    List<String> foreign = new ArrayList<>();
    for (Path file : WebFiles.ending(".js")) {
      matches(DRAWN, file)
          .flatMap(names -> CLASS.matcher(withoutCode(names)).results())
          .map(MatchResult::group)
          .filter(name ->
              styling.containsKey(name)
                  && styling.get(name).stream()
                      .noneMatch(
                          room -> room.equals("styles") || mayKnow(WebFiles.room(file), room)))
          .forEach(name -> foreign.add(file + " draws ." + name + " of " + styling.get(name)));
    }
    assertThat(styling).containsKeys("card", "plan-row");
    assertThat(foreign).isEmpty();
  }

  /** Of an expression among the classes only the strings in it are drawn. */
  private static String withoutCode(String names) {
    return EXPRESSION
        .matcher(names)
        .replaceAll(code ->
            STRING.matcher(code.group()).results().map(MatchResult::group).collect(joining(" ")));
  }
}
