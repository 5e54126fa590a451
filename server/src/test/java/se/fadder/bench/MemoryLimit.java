package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The limit of a server's memory, as a container or a service has it: a control group of Linux,
 * which ends whoever takes more. Only root can make one; without it Java is told of the size by a
 * flag, and nobody is ended.
 *
 * @param before the command that puts the server into the group
 * @param flags for Java
 */
record MemoryLimit(List<String> before, List<String> flags, Optional<Path> group)
    implements AutoCloseable {
  private static final Path GROUPS = Path.of("/sys/fs/cgroup");

  static MemoryLimit of(int mib) {
    boolean unified = Files.exists(GROUPS.resolve("cgroup.controllers"));
    Path group =
        (unified ? GROUPS : GROUPS.resolve("memory"))
            .resolve("fadder-bench-" + ProcessHandle.current().pid());
    try {
      Files.createDirectory(group);
      Files.writeString(
          group.resolve(unified ? "memory.max" : "memory.limit_in_bytes"),
          Long.toString(mib * 1024L * 1024));
    } catch (IOException e) {
      return new MemoryLimit(List.of(), List.of("-XX:MaxRAM=" + mib + "m"), Optional.empty());
    }
    // The shell enters the group and then becomes the server.
    String enter = "echo $$ > " + group.resolve("cgroup.procs") + " && exec \"$@\"";
    return new MemoryLimit(List.of("sh", "-c", enter, "sh"), List.of(), Optional.of(group));
  }

  /** Removes the group, which nobody may be in any more. */
  @Override
  public void close() throws IOException {
    if (group.isPresent()) {
      Files.deleteIfExists(group.get());
    }
  }
}
