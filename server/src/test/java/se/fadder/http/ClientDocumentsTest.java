package se.fadder.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests how the client's operations are joined with their fragments. */
final class ClientDocumentsTest {
  private static final Map<String, String> FILES =
      Map.of(
          "/plans/plan.graphql", "query plan {\n  ...b\n  ... on Plan { ...c }\n}\n",
          "/plans/fragments/c.graphql", "fragment c on Plan { id }\n",
          "/plans/fragments/b.graphql", "fragment b on Plan { ...a ...c }\n",
          "/steps/fragments/a.graphql", "fragment a on Plan { ...b }\n",
          "/steps/fragments/other.graphql", "fragment other on Plan { id }\n",
          "/steps/plain.graphql", "query plain { a }\n");

  @Test
  void fragmentsFollowInTheOrderOfTheirNamesHoweverDeepTheyAreSpread() {
    assertThat(ClientDocuments.of(FILES).at("/plans/plan.graphql"))
        .hasValue(
            """
            query plan {
              ...b
              ... on Plan { ...c }
            }

            fragment a on Plan { ...b }

            fragment b on Plan { ...a ...c }

            fragment c on Plan { id }
            """);
  }

  @Test
  void anOperationWithoutFragmentsStaysAsItIs() {
    assertThat(ClientDocuments.of(FILES).at("/steps/plain.graphql"))
        .hasValue("query plain { a }\n");
  }

  @Test
  void aFragmentIsNoDocument() {
    ClientDocuments documents = ClientDocuments.of(FILES);
    assertThat(documents.at("/plans/fragments/c.graphql")).isEmpty();
    assertThat(documents.texts()).hasSize(2);
  }

  @Test
  void aFragmentThatIsMissingIsNamedWithWhatSpreadsIt() {
    Map<String, String> files = Map.of("/plans/plan.graphql", "query plan { ...gone }");
    assertThatThrownBy(() -> ClientDocuments.of(files))
        .hasMessageContainingAll("/plans/plan.graphql", "fragments/gone.graphql");
  }

  @Test
  void twoFragmentsOfOneNameAreNamed() {
    Map<String, String> files =
        Map.of(
            "/plans/fragments/twice.graphql", "fragment twice on Plan { id }",
            "/steps/fragments/twice.graphql", "fragment twice on Step { id }");
    assertThatThrownBy(() -> ClientDocuments.of(files)).hasMessageContaining("twice");
  }

  @Test
  void allAreFoundInAJar(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("server.jar");
    Map<String, String> entries =
        Map.of(
            "web/index.html", "page",
            "web/å/one.graphql", "query å {...two}\n",
            "web/å/fragments/two.graphql", "fragment two on A {a}\n",
            "web/three.graphql", "query three {a}\n",
            "web/three.js", "script",
            "other/four.graphql", "query four {a}\n");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        jar.putNextEntry(new JarEntry(entry.getKey()));
        jar.write(entry.getValue().getBytes(UTF_8));
      }
    }
    URI page = URI.create("jar:" + file.toUri() + "!/web/index.html");
    assertThat(ClientDocuments.around(page.toURL()).texts())
        .containsExactlyInAnyOrder(
            "query å {...two}\n\nfragment two on A {a}\n", "query three {a}\n");
  }
}
