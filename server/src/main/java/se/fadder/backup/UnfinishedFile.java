package se.fadder.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import se.fadder.kernel.NotDone;

/**
 * A file that is being written beside the place where it is to stand, in a folder of its own that
 * goes when it is closed. Who is killed meanwhile leaves that folder, and nothing else.
 */
final class UnfinishedFile implements AutoCloseable {
  private static final long MEBIBYTE = 1 << 20;

  private final Path place;
  private final Path folder;

  private UnfinishedFile(Path place, Path folder) {
    this.place = place;
    this.folder = folder;
  }

  /** Begins a file that is to stand at some place; its folder must be there. */
  static UnfinishedFile of(Path place) throws IOException {
    Path parent = parent(place);
    if (!Files.isDirectory(parent)) {
      throw new NotDone("there is no folder " + parent);
    }
    return new UnfinishedFile(
        place, Files.createTempDirectory(parent, "." + place.getFileName() + ".unfinished-"));
  }

  private static Path parent(Path place) {
    return Objects.requireNonNull(place.toAbsolutePath().getParent());
  }

  /** Where to write it. */
  Path path() {
    return folder.resolve(place.getFileName());
  }

  /** Returns when there is room for so many bytes, as far as the file system tells beforehand. */
  void requireRoom(long bytes) throws IOException {
    long free = Files.getFileStore(folder).getUsableSpace();
    if (free < bytes) {
      throw new NotDone(
          String.format(
              Locale.ROOT,
              "%s has %,d MiB free, and %,d are needed",
              parent(place),
              free / MEBIBYTE,
              bytes / MEBIBYTE + 1));
    }
  }

  /**
   * Puts it in its place, once all of it is on disk.
   *
   * @throws NotDone when something else stands there by now
   */
  void finish() throws IOException {
    sync();
    try {
      // A link that would replace something fails; a move would not.
      Files.createLink(place, path());
    } catch (FileAlreadyExistsException e) {
      throw new NotDone(place + " is there already, and is not overwritten", e);
    } catch (FileSystemException | UnsupportedOperationException e) {
      // A file system without links, such as that of a memory stick.
      Files.move(path(), place);
    }
    sync(parent(place));
  }

  /** Puts it in its place, once all of it is on disk, of whatever stands there. */
  void replace() throws IOException {
    sync();
    Files.move(path(), place, StandardCopyOption.ATOMIC_MOVE);
    sync(parent(place));
  }

  private void sync() throws IOException {
    try (FileChannel written = FileChannel.open(path(), StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel names = FileChannel.open(folder)) {
      names.force(true);
    } catch (IOException e) {
      if (!System.getProperty("os.name").startsWith("Windows")) {
        throw e;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
  }
}
