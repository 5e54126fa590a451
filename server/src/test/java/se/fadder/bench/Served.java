package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Path;
import se.fadder.RunningFile;

/** Fadder itself, as a process that a benchmark starts. Its argument is the database file. */
final class Served {
  private Served() {}

  public static void main(String[] args) throws IOException {
    Control.hush();
    try (RunningFile server = RunningFile.start(Path.of(args[0]), false)) {
      Control.serve(server.port(), server::counts);
    }
  }
}
