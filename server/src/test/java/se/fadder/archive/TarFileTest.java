package se.fadder.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that an archive is the same bytes for the same files, and that tar reads it. */
final class TarFileTest {
  private static final String LONG = "a-folder-with-a-name-that-is-long/".repeat(4) + "file.txt";

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit
  private Path folder;

  private Path tree(String name, Instant time) throws IOException {
    Path root = folder.resolve(name).resolve("fadder");
    for (String file : new String[] {"b.txt", "bin/run", LONG}) {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.repeat(100));
      Files.setLastModifiedTime(path, FileTime.from(time));
    }
    Files.setPosixFilePermissions(
        root.resolve("bin/run"), PosixFilePermissions.fromString("rwx------"));
    return root;
  }

  @Test
  void theSameFilesMakeTheSameBytes() throws IOException {
    Path one = folder.resolve("one.tar.gz");
    Path other = folder.resolve("other.tar.gz");
    TarFile.write(tree("one", Instant.EPOCH), one, Archive.TIME);
    TarFile.write(tree("other", Archive.TIME), other, Archive.TIME);
    assertThat(one).hasSameBinaryContentAs(other);
  }

  @Test
  void tarReadsIt() throws Exception {
    Path root = tree("one", Instant.EPOCH);
    Path file = folder.resolve("one.tar.gz");
    TarFile.write(root, file, Archive.TIME);
    Path out = Files.createDirectory(folder.resolve("out"));
    Process tar =
        new ProcessBuilder("tar", "-xzf", file.toString(), "-C", out.toString())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(tar.getInputStream().readAllBytes(), UTF_8)).isEmpty();
    assertThat(tar.waitFor()).isZero();
    for (String name : new String[] {"b.txt", "bin/run", LONG}) {
      Path read = out.resolve("fadder").resolve(name);
      assertThat(read).hasSameBinaryContentAs(root.resolve(name));
      assertThat(Files.getLastModifiedTime(read).toInstant()).isEqualTo(Archive.TIME);
    }
    assertThat(out.resolve("fadder/bin/run")).isExecutable();
    assertThat(Files.isExecutable(out.resolve("fadder/b.txt"))).isFalse();
  }
}
