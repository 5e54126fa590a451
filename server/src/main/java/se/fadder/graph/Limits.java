package se.fadder.graph;

import graphql.parser.ParserOptions;
import java.time.Duration;

/**
 * The limits on the size of an operation and its answer. Every number leaves room above what the
 * companion client asks for. A document that exceeds one is refused before anything is read; an
 * answer that turns out too large is given up while it is made.
 *
 * @param characters of the document
 * @param tokens of the document; white space and comments have four times as many
 * @param depth of fields within fields
 * @param introspectionDepth the same below {@code __schema} and {@code __type}
 * @param aliases in the document
 * @param directives in the document
 * @param cost fields to be answered, as the cost rule of the engine counts them
 * @param responseBytes of the answer as JSON
 * @param atOnce operations of one person that are carried out at the same time
 * @param waiting further ones of the same person that wait for their turn, for {@code time} at most
 * @param time from the start of the execution
 */
public record Limits(
    int characters,
    int tokens,
    int depth,
    int introspectionDepth,
    int aliases,
    int directives,
    int cost,
    int responseBytes,
    int atOnce,
    int waiting,
    Duration time) {
  /** The limits of a server unless it is told otherwise. */
  public static final Limits USUAL =
      new Limits(
          32_768, 1_000, 10, 16, 15, 50, 10_000, 4 * 1024 * 1024, 2, 30, Duration.ofSeconds(5));

  public ParserOptions parser() {
    return ParserOptions.getDefaultOperationParserOptions()
        .transform(options ->
            options
                .maxCharacters(characters)
                .maxTokens(tokens)
                .maxWhitespaceTokens(4 * tokens)
                .maxRuleDepth(200));
  }
}
