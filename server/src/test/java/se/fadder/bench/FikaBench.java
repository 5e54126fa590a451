package se.fadder.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The benchmark of breaks: everybody has their fika in the same minute. Measured are the planning
 * of their day, from due until Firebase has accepted it, and the answers that come back meanwhile.
 */
final class FikaBench {
  private final Dataset dataset;
  private final List<String> notes = new ArrayList<>();

  private FikaBench(Dataset dataset) {
    this.dataset = dataset;
  }

  static void run() throws IOException, InterruptedException, SQLException {
    FikaBench bench = new FikaBench(Dataset.ofToday(new Size(PushBench.PEOPLE)));
    PushBench.run(bench.dataset, bench::row);
    System.out.println();
    bench.notes.forEach(System.out::println);
  }

  private String row(PushBench.On on, Child fcm, Path folder)
      throws IOException, InterruptedException, SQLException {
    FikaPeople people = new FikaPeople(on.database());
    try {
      FikaStorm storm = new FikaStorm(dataset.size(), people, fcm, folder, on.cpu());
      FikaStorm.Result result = storm.on(on);
      notes.add(result.note());
      return result.row();
    } finally {
      people.forget();
    }
  }
}
