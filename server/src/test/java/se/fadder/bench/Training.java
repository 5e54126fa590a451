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
public final class Training {
  private static final String FLAG = "-XX:AOTCacheOutput=";

  private Training() {}

  /**
   * Makes the cache.
   *
   * @param program of the archive, with which it is to be used
   * @param cache the file that it is to be
   */
  public static void train(Path program, Path cache) throws IOException {
    Path folder = Files.createTempDirectory("fadder-training");
    Path file = folder.resolve("fadder.db");
    String token;
    try (Started seeding = Started.archive(program, List.of(), file, true)) {
      seeding.connect().close();
      token = seeding.signIn("alva.ekenas");
    }
    // In the demonstration still: without it nobody of those people may come in.
    try (Started server = Started.archive(program, List.of(FLAG + cache), file, true)) {
      for (String header : List.of("", "Accept-Encoding: gzip\r\n")) {
        server.firstAnswer(HomeBench.request(token, header));
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
    System.out.printf("%s: %,d MiB%n", cache, Files.size(cache) >> 20);
  }
}
