package se.fadder.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests how the client's modules are written out for a bundler. */
final class BundleSourcesTest {
  private static final String PAGE =
      """
      <script type="importmap">{"imports": {"lit": "/lib/lit/index.js", "lit/": "/lib/lit/"}}</script>
      """;
  private static final Map<String, String> SERVED =
      Map.ofEntries(
          Map.entry("/", PAGE),
          Map.entry("/app.js", "import './shell/rooms.js';"),
          Map.entry("/rooms.js", "export const ROOMS = [\n  'people',\n  'signin',\n];\n"),
          Map.entry(
              "/shell/rooms.js", "await Promise.all(ROOMS.map((room) => import(`../${room}`)))"),
          Map.entry("/texts/all.js", "import(`./${language}/${file}.js`)"),
          Map.entry("/texts/sv/people.js", "export default { \"people.a\": \"ett\" };"),
          Map.entry("/texts/sv/signin.js", "export default { \"signin.b\": \"två\" };"),
          Map.entry("/texts/sv/later/people.js", "export default { \"people.c\": \"sen\" };"),
          Map.entry("/texts/en/people.js", "export default { \"people.a\": \"one\" };"),
          Map.entry(
              "/people/room.js", "export const pages = [{ load: () => import('./a-page.js') }];"),
          Map.entry(
              "/people/a-page.js",
              "const data = operation(new URL('./data.graphql', import.meta.url));"),
          Map.entry("/people/data.graphql", "query data { it(at: \"$1\") }\n"),
          Map.entry("/signin/room.js", "export const start = () => import('../people/a-page.js');"),
          Map.entry("/client.css", "p { color: red }"),
          Map.entry("/lib/lit/index.js", "export * from 'lit/x.js';"));

  private final Map<String, String> sources = BundleSources.of(SERVED);

  @Test
  void anOperationStandsInPlaceOfItsAddress() {
    assertThat(sources.get("/people/a-page.js"))
        .startsWith("const data = operation({")
        .contains("\"pathname\":\"/people/data.graphql\"")
        .contains("\"text\":\"query data { it(at: \\\"$1\\\") }\\n\"")
        .endsWith("});");
    assertThat(sources).doesNotContainKey("/people/data.graphql");
  }

  @Test
  void whatARoomLoadsLaterIsOneModuleAndNothingThatTheClientBeginsWith() {
    assertThat(sources.get("/people/room.js"))
        .isEqualTo(
            "export const pages = [{ load: () =>"
                + " import('../rooms/people.js').then((room) => room.a_page) }];");
    assertThat(sources.get("/signin/room.js")).contains("import('../rooms/people.js')");
    assertThat(sources.get("/rooms/people.js"))
        .isEqualTo(
            """
            import '../app.js';
            import '../shared.js';
            import '../rooms/home.js';
            import '../common.js';
            export * as a_page from '../people/a-page.js';
            """);
    assertThat(sources).doesNotContainKey("/rooms/signin.js");
  }

  @Test
  void whatARoomLoadsForFewStandsInAFolderOfItsOwn() {
    Map<String, String> served = new TreeMap<>(SERVED);
    served.put("/signin/room.js", "export const start = () => import('../people/few/b-page.js');");
    served.put("/people/few/b-page.js", "export const b = 1;");
    Map<String, String> written = BundleSources.of(served);
    assertThat(written.get("/signin/room.js"))
        .contains("import('../rooms/people-few.js').then((room) => room.b_page)");
    assertThat(written.get("/rooms/people-few.js"))
        .contains("export * as b_page from '../people/few/b-page.js';");
    assertThat(written.get("/rooms/people.js")).doesNotContain("b_page");
  }

  /** Otherwise each room's part of what everybody sees first would be a file of its own. */
  @Test
  void whatRoomsShowOnTheHomeIsOneModuleOfAllRooms() {
    Map<String, String> served = new TreeMap<>(SERVED);
    served.put("/people/today.js", "import './row.js';");
    served.put("/people/row.js", "import './deep.js';");
    served.put("/people/deep.js", "export const deep = 1;");
    served.put("/people/a-page.js", "import './row.js';\nimport './sheet.js';");
    served.put("/people/sheet.js", "export const sheet = 1;");
    served.put("/people/few/b-page.js", "import '../sheet.js';");
    served.put(
        "/people/room.js",
        """
        export const parts = [{ load: () => import(/* home */ './today.js') }];
        export const pages = [() => import('./a-page.js'), () => import('./few/b-page.js')];
        """);
    served.put("/signin/room.js", "export const start = () => import('./b-page.js');");
    served.put("/signin/b-page.js", "import '../people/deep.js';");
    Map<String, String> written = BundleSources.of(served);
    assertThat(written.get("/people/room.js"))
        .contains("import('../rooms/home.js').then((room) => room.people_today)");
    assertThat(written.get("/rooms/home.js"))
        .isEqualTo(
            """
            import '../app.js';
            import '../shared.js';
            export * as people_today from '../people/today.js';
            """);
    // What is on the home already is not repeated in what other rooms share.
    assertThat(written.get("/common.js")).isEqualTo("import './people/sheet.js';\n");
    assertThat(written.get("/shared.js")).isEqualTo("import './people/deep.js';\n");
  }

  /** Otherwise whoever is to sign in would have to fetch the home first, as all other rooms do. */
  @Test
  void whatARoomShowsWhereOneSignsInComesWithThat() {
    Map<String, String> served = new TreeMap<>(SERVED);
    served.put("/people/ways.js", "export const ways = 1;");
    served.put("/people/room.js", "export const parts = [() => import(/* signin */ './ways.js')];");
    served.put("/signin/room.js", "export const start = () => import('./b-page.js');");
    served.put("/signin/b-page.js", "export const b = 1;");
    Map<String, String> written = BundleSources.of(served);
    assertThat(written.get("/people/room.js"))
        .contains("import('../rooms/signin.js').then((room) => room.people_ways)");
    assertThat(written.get("/rooms/signin.js"))
        .isEqualTo(
            """
            import '../app.js';
            import '../shared.js';
            export * as b_page from '../signin/b-page.js';
            export * as people_ways from '../people/ways.js';
            """);
  }

  /** Otherwise each set of rooms that share something would have a file of its own. */
  @Test
  void whatRoomsShareIsOneModule() {
    Map<String, String> served = new TreeMap<>(SERVED);
    served.put("/kernel/known.js", "export const known = 1;");
    served.put("/people/deep.js", "export const deep = 1;");
    served.put(
        "/people/field.js",
        """
        import {
          deep,
        } from './deep.js';
        export const field = [t('day.from') }), t('to')];
        """);
    served.put("/people/a-page.js", "import './field.js';\nimport '../kernel/known.js';");
    served.put("/signin/b-page.js", "export { field } from '../people/field.js';");
    served.put("/signin/room.js", "export const start = () => import('./b-page.js');");
    served.put("/app.js", "import './kernel/known.js';\nimport './shell/rooms.js';");
    assertThat(BundleSources.of(served).get("/shared.js"))
        .isEqualTo("import './people/deep.js';\nimport './people/field.js';\n");
  }

  @Test
  void roomsAndTextsAreImportedByTheirNames() {
    assertThat(sources.get("/shell/rooms.js"))
        .isEqualTo(
            """
            import * as people from '../people/room.js';
            import * as signin from '../signin/room.js';
            export const rooms = [people, signin];
            """);
    assertThat(sources.get("/texts/sv.js"))
        .isEqualTo(
            """
            import people from './sv/people.js';
            import signin from './sv/signin.js';
            export default {...people, ...signin};
            """);
    assertThat(sources.get("/texts/all.js"))
        .contains("{en: () => import('./en.js'), sv: () => import('./sv.js')}")
        .contains("{'sv people': () => import('./sv/later/people.js')}");
  }

  @Test
  void librariesAreFoundWhereTheImportMapHasThem() {
    assertThat(sources.get("/tsconfig.json"))
        .contains("\"lit\":[\"./lib/lit/index.js\"]", "\"lit/*\":[\"./lib/lit/*\"]");
    assertThat(sources.get("/lib/lit/index.js")).isEqualTo("export * from 'lit/x.js';");
  }

  @Test
  void aModuleThatFindsSomethingInAnotherWayIsRefused() {
    assertThatThrownBy(() -> with("/people/a-page.js", "new URL(name, import.meta.url)"))
        .hasMessageContaining("/people/a-page.js uses import.meta");
    assertThatThrownBy(
            () -> with("/people/a-page.js", "new URL('./gone.graphql', import.meta.url)"))
        .hasMessageContaining("/people/gone.graphql, which is not there");
  }

  private static void with(String path, String text) {
    Map<String, String> served = new TreeMap<>(SERVED);
    served.put(path, text);
    BundleSources.of(served);
  }
}
