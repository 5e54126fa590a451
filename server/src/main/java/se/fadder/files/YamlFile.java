package se.fadder.files;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.comments.CommentType;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The reader of YAML files with plain mappings, lists and values. */
public final class YamlFile {
  /** More than twice what a template needs. */
  private static final int DEEPEST = 16;

  private YamlFile() {}

  /**
   * The root mapping of a file.
   *
   * @param known whether its texts were checked before
   * @throws FileFault when it has none
   */
  public static YamlNode root(String text, boolean known) {
    LoadSettings settings = settings(text, false);
    try {
      requirePlain(new Parse(settings(text, true)).parseString(text));
      return new Compose(settings)
          .composeString(text)
          .map(root -> new YamlNode(root, known))
          .orElseThrow(() -> new FileFault(1, "the file is empty"));
    } catch (MarkedYamlEngineException e) {
      throw new FileFault(line(e, text), "is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new FileFault(0, "is not YAML: " + e.getMessage());
    }
  }

  /**
   * The parser's settings. The caller has held the file's size against a limit before. It is read
   * in one piece: the parser fails where the end of a piece falls within a character of two units,
   * as in an emoji.
   */
  private static LoadSettings settings(String text, boolean comments) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(text.length() + 1)
        .setAllowNonScalarKeys(true)
        .setParseComments(comments)
        .build();
  }

  /** Refuses what is not plain, and what is nested deeply, as composing recurses. */
  private static void requirePlain(Iterable<Event> events) {
    int depth = 0;
    boolean afterText = false;
    for (Event event : events) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        case Alias ->
            throw new FileFault(line(event.getStartMark()), "holds an alias; write it out");
        case Comment -> requireNoText((CommentEvent) event, afterText);
        default -> {}
      }
      afterText = event instanceof ScalarEvent scalar && scalar.isPlain();
      if (depth > DEEPEST) {
        throw new FileFault(line(event.getStartMark()), "is nested too deeply");
      }
    }
  }

  /**
   * Refuses what stands behind a text without quotation marks: YAML takes it for a comment, and
   * whoever wrote "Hej #1" does not see that the text was cut.
   */
  private static void requireNoText(CommentEvent comment, boolean afterText) {
    if (afterText && comment.getCommentType() == CommentType.IN_LINE) {
      throw new FileFault(
          line(comment.getStartMark()),
          "holds ' #', behind which YAML reads no further; put the text in quotation marks");
    }
  }

  /** The line where the parser gave up; of what was never closed, the line where it was opened. */
  private static long line(MarkedYamlEngineException error, String text) {
    int end = text.codePointCount(0, text.length());
    boolean atEnd = error.getProblemMark().filter(mark -> mark.getIndex() >= end).isPresent();
    Optional<Mark> opened = atEnd ? error.getContextMark() : Optional.empty();
    return line(opened.or(error::getProblemMark));
  }

  static long line(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + 1L).orElse(0L);
  }
}
