package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The run from which the AOT cache is made: starts on a database that holds data, answers what a
 * server is first asked, and stops.
 */
final class Training {
  private static final Path CACHE = Path.of("target", "fadder.aot");

  private Training() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("fadder-training");
    Path file = folder.resolve("fadder.db");
    String token;
    try (Started seeding = Started.start(List.of(), file, true)) {
      seeding.connect().close();
      token = seeding.signIn("alva.ekenas");
    }
    try (Started server = Started.start(List.of("-XX:AOTCacheOutput=" + CACHE), file, false)) {
      for (String header : List.of("", "Accept-Encoding: gzip\r\n")) {
        server.firstAnswer(HomeBench.request(HomeBench.Form.TEXT, token, header));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
    System.out.printf("%s: %,d MiB%n", CACHE, Files.size(CACHE) >> 20);
  }
}
