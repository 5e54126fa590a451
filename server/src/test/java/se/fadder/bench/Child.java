package se.fadder.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, so that what is counted is the server's alone. */
final class Child implements AutoCloseable {
  /** The flags that a server is run with. */
  static final String FLAGS = "@../deploy/jvm.options";

  private final Process process;
  private final BufferedReader lines;
  final int port;

  /**
   * The usage of a process since it began.
   *
   * @param compiling milliseconds in which Java compiled, one for each method at once
   */
  record Used(
      long cpuNanos,
      long bytes,
      long statements,
      long units,
      long commits,
      long retries,
      long compiling) {
    Used minus(Used before) {
      return new Used(
          cpuNanos - before.cpuNanos,
          bytes - before.bytes,
          statements - before.statements,
          units - before.units,
          commits - before.commits,
          retries - before.retries,
          compiling - before.compiling);
    }
  }

  private Child(Process process) throws IOException {
    this.process = process;
    lines = process.inputReader(UTF_8);
    port = Integer.parseInt(line("port ")[1]);
  }

  /** Starts a class whose main method ends in {@link Control#serve}. */
  static Child start(Class<?> main, String... args) throws IOException {
    return start(Map.of(), List.of(), main, args);
  }

  /** With flags and variables of its own. */
  static Child start(
      Map<String, String> environment, List<String> own, Class<?> main, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(java(), FLAGS));
    command.addAll(own);
    String more = System.getProperty("bench.flags", "");
    command.addAll(List.of(more.split(" ")).stream().filter(flag -> !flag.isEmpty()).toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return new Child(builder.start());
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String[] line(String start) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(start)) {
        return line.split(" ");
      }
    }
    throw new IOException("the server has ended");
  }

  Used used() throws IOException {
    return ask("");
  }

  /** What it has used once it has done what the line says. */
  Used ask(String what) throws IOException {
    write(what);
    String[] counts = line("counts ");
    return new Used(
        Long.parseLong(counts[1]),
        Long.parseLong(counts[2]),
        Long.parseLong(counts[3]),
        Long.parseLong(counts[4]),
        Long.parseLong(counts[5]),
        Long.parseLong(counts[6]),
        Long.parseLong(counts[7]));
  }

  private void write(String what) throws IOException {
    process.outputWriter(UTF_8).write(what + "\n");
    process.outputWriter(UTF_8).flush();
  }

  /** What it says when it is told that. */
  List<String> tell(String what) throws IOException {
    write(what);
    List<String> said = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("counts ")) {
        return said;
      }
      said.add(line);
    }
    throw new IOException("the server has ended");
  }

  /** Resident memory of a process in MiB, as Linux tells it. */
  static double residentMiB(long pid) throws IOException {
    return status(pid, "VmRSS:");
  }

  private static double status(long pid, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
            .filter(line -> line.startsWith(name))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / 1024.0;
  }

  double residentMiB() throws IOException {
    return residentMiB(process.pid());
  }

  /** The most that was resident since it began. */
  double mostResidentMiB() throws IOException {
    return mostResidentMiB(process.pid());
  }

  /** The most that was resident of a process since it began, in MiB. */
  static double mostResidentMiB(long pid) throws IOException {
    return status(pid, "VmHWM:");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      process.destroyForcibly();
    }
  }
}
