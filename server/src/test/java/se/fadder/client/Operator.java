package se.fadder.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Somebody who has a shell, and types what a manual says. What runs a server stays running; the
 * port is the only thing that is not as the manual has it, since another may be using it here.
 */
final class Operator implements AutoCloseable {
  private final ManualText manual;
  private final int port;
  private final List<Process> running = new ArrayList<>();
  private Path folder;

  /**
   * Creates an operator.
   *
   * @param folder in which the shell is opened
   */
  Operator(ManualText manual, Path folder) throws IOException {
    this.manual = manual;
    this.folder = folder;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Path folder() {
    return folder;
  }

  /** Types a block, line by line, and gives what was said. */
  String type(String block) throws IOException, InterruptedException {
    return type(block, Map.of());
  }

  /** The same with settings that the manual's machine has in its file of settings. */
  String type(String block, Map<String, String> settings) throws IOException, InterruptedException {
    StringBuilder said = new StringBuilder();
    for (String line : manual.block("sh " + block).lines().toList()) {
      if (line.startsWith("cd ")) {
        folder = folder.resolve(line.substring(3));
      } else if (line.endsWith("fadder serve")) {
        said.append(serve(line, settings));
      } else {
        said.append(run(line, settings));
      }
    }
    return said.toString();
  }

  private Process start(String line, Map<String, String> settings) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", "exec " + line)
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("FADDER_"));
    builder.environment().put("FADDER_PORT", Integer.toString(port));
    builder.environment().putAll(settings);
    return builder.start();
  }

  private String run(String line, Map<String, String> settings)
      throws IOException, InterruptedException {
    Process process = start(line, settings);
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("%s ended with %d:%n%s".formatted(line, code, said));
    }
    return said;
  }

  /** Starts a server, and gives what it has said once nothing more is to be waited for. */
  private String serve(String line, Map<String, String> settings) throws IOException {
    Process server = start(line, settings);
    running.add(server);
    // Not closed, or the server could not write what it has to say later.
    BufferedReader lines = server.inputReader(UTF_8);
    StringBuilder said = new StringBuilder();
    boolean isUp = false;
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      said.append(next).append('\n');
      isUp |= next.startsWith("Fadder is running");
      if (isUp && !awaitsMore(lines)) {
        Thread.ofVirtual().start(() -> drain(lines));
        return said.toString();
      }
    }
    throw new IOException("the server did not start:\n" + said);
  }

  private static boolean awaitsMore(BufferedReader lines) throws IOException {
    try {
      // What stands under the address is written with it.
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return lines.ready();
  }

  private static void drain(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops the server as Ctrl+C does. */
  void stop() {
    end(Process::destroy);
  }

  /** Takes the server away as when the power goes. */
  void kill() {
    end(Process::destroyForcibly);
  }

  private void end(java.util.function.Consumer<Process> how) {
    for (Process server : running) {
      how.accept(server);
      server.onExit().join();
    }
    running.clear();
  }

  /** Puts the file of the archive where the manual has it. */
  static Path download(Path archive, Path into) throws IOException {
    return Files.createSymbolicLink(
        into.resolve(Objects.requireNonNull(archive.getFileName())), archive.toAbsolutePath());
  }

  @Override
  public void close() {
    kill();
  }
}
