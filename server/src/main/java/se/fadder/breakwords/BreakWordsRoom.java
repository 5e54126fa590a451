package se.fadder.breakwords;

import java.nio.file.Path;
import se.fadder.files.FileFault;
import se.fadder.kernel.CannotStart;
import se.fadder.room.Offering;
import se.fadder.room.Room;

/** The room of the words of breaks. It keeps nothing. */
public record BreakWordsRoom(Room room, BreakWords words) implements Offering {
  /**
   * Makes the room.
   *
   * @throws CannotStart when the operator's file of words cannot be used, with the line
   */
  public static BreakWordsRoom of(BreakWordsSettings settings) {
    return new BreakWordsRoom(
        Room.named("breakwords").build(),
        settings
            .texts()
            .map(BreakWordsRoom::words)
            .orElseGet(() -> new BreakWords(BreakWordsFile.own())));
  }

  private static BreakWords words(Path file) {
    try {
      return new BreakWords(BreakWordsFile.read(file));
    } catch (FileFault e) {
      throw new CannotStart("recovery.texts: " + file + ": " + e.getMessage());
    }
  }
}
