package se.fadder.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that neither Error Prone nor NullAway finds anything in the sources. Both look for five
 * times as long as the compiler needs by itself, so that they run beside other tests, and not
 * before a single one can.
 */
final class ErrorProneTest {
  private static final List<String> OPTIONS =
      List.of(
          "-Werror",
          "-XDcompilePolicy=simple",
          // Nothing is to be made of what was looked at.
          "--should-stop=ifError=FLOW",
          "--should-stop=ifNoError=FLOW",
          "-XDaddTypeAnnotationsToSymbol=true",
          "-proc:none",
          "-Xplugin:ErrorProne -Xep:NullAway:ERROR -XepOpt:NullAway:OnlyNullMarked=true"
              + " -XepOpt:NullAway:JSpecifyMode=true");

  @Test
  @Tag("slow")
  @Tag("thorough")
  void findsNothingInWhatRuns(@TempDir Path folder) throws Exception {
    assertThat(found("src/main/java", folder)).isEmpty();
  }

  @Test
  @Tag("slow")
  void findsNothingInTheTests(@TempDir Path folder) throws Exception {
    assertThat(found("src/test/java", folder)).isEmpty();
  }

  @Test
  @Tag("slow")
  @Tag("thorough")
  void findsWhatIsThere(@TempDir Path folder) throws Exception {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Files.writeString(
        sources.resolve("Wrong.java"),
        """
        @org.jspecify.annotations.NullMarked
        final class Wrong {
          static String nothing() {
            return null;
          }

          static boolean compares(String one, Integer other) {
            return one.equals(other);
          }
        }
        """);
    assertThat(found(sources.toString(), folder))
        .contains("[NullAway]", "[EqualsIncompatibleType]");
  }

  /** What is said of the sources below a folder: nothing where there is nothing to say. */
  private static String found(String sources, Path folder) throws Exception {
    List<String> arguments = new ArrayList<>(OPTIONS);
    String classPath = System.getProperty("java.class.path");
    arguments.addAll(
        List.of("-d", folder.toString(), "-classpath", classPath, "-processorpath", classPath));
    arguments.addAll(Sources.below(sources));
    Sources.Said said =
        Sources.by(
            folder,
            List.of(),
            List.of(forAll("code"), forAll("comp")),
            "com.sun.tools.javac.Main",
            arguments.stream().map(one -> '"' + one.replace("\\", "\\\\") + '"').toList());
    assertThat(said.exit() == 0).as(said.text()).isEqualTo(said.text().isEmpty());
    return said.text();
  }

  private static String forAll(String name) {
    return "--add-opens=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED";
  }
}
