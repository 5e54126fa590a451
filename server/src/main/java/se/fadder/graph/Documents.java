package se.fadder.graph;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import graphql.validation.OperationValidationRule;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Parses, measures and validates documents, and remembers the outcome for as many as there is room.
 */
final class Documents {
  /** Bytes of memory, roughly. */
  private static final long ROOM = 16 * 1024 * 1024;

  /**
   * A parsed document takes 10 to 64 times the characters of its text, measured on small tokens.
   */
  private static final int PARSED = 64;

  /** An answer says no more than this many things that are wrong with a document. */
  private static final int MOST_ERRORS = 20;

  private final GraphQLSchema schema;
  private final Limits limits;
  private final ParserOptions parser;
  private final boolean introspection;
  private final LoadingCache<String, Prepared> cache;

  Documents(GraphQLSchema schema, Limits limits, boolean introspection) {
    this.schema = schema;
    this.limits = limits;
    this.parser = limits.parser();
    this.introspection = introspection;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .<String, Prepared>weigher((text, prepared) -> 500 + PARSED * text.length())
            .build(this::prepare);
  }

  /** A document that has been looked at. */
  sealed interface Prepared {}

  /** One that can be carried out. */
  record Valid(PreparsedDocumentEntry entry, List<Planned> operations) implements Prepared {
    Document document() {
      return Objects.requireNonNull(entry.getDocument());
    }

    /** The operation of that name, or the only one; null when there is none such. */
    @Nullable Planned operation(@Nullable String name) {
      if (name == null) {
        return operations.size() == 1 ? operations.getFirst() : null;
      }
      for (Planned planned : operations) {
        if (name.equals(planned.operation().getName())) {
          return planned;
        }
      }
      return null;
    }
  }

  /**
   * An operation of a valid document.
   *
   * @param fixedCost its cost when no variable changes it, else null
   */
  record Planned(OperationDefinition operation, @Nullable Double fixedCost) {
    boolean isQuery() {
      return operation.getOperation() == OperationDefinition.Operation.QUERY;
    }
  }

  /** One that cannot. */
  record Invalid(List<Failure> failures) implements Prepared {}

  Prepared of(String text) {
    // Nothing of a text that is too long is kept, not even that it is.
    return text.length() > limits.characters() ? tooLong() : cache.get(text);
  }

  private Invalid tooLong() {
    return new Invalid(
        List.of(
            Failure.of(
                ErrorCode.LIMIT_EXCEEDED,
                "The document may have at most " + limits.characters() + " characters.")));
  }

  private Prepared prepare(String text) {
    Document document;
    try {
      document =
          new Parser()
              .parseDocument(
                  ParserEnvironment.newParserEnvironment()
                      .document(text)
                      .parserOptions(parser)
                      .locale(Locale.ENGLISH)
                      .build());
    } catch (InvalidSyntaxException e) {
      return new Invalid(List.of(syntax(e)));
    }
    Failure excess = Shape.excess(document, limits, introspection);
    if (excess != null) {
      return new Invalid(List.of(excess));
    }
    List<ValidationError> errors =
        ParseAndValidate.validate(schema, document, Documents::isWanted, Locale.ENGLISH);
    return errors.isEmpty() ? valid(document) : new Invalid(validation(errors));
  }

  private static Failure syntax(InvalidSyntaxException e) {
    boolean limit =
        e instanceof ParseCancelledException
            || e instanceof ParseCancelledTooDeepException
            || e instanceof ParseCancelledTooManyCharsException;
    ErrorCode code = limit ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.GRAPHQL_PARSE_FAILED;
    List<SourceLocation> place = e.getLocation() == null ? List.of() : List.of(e.getLocation());
    return Failure.at(place, code, Objects.requireNonNullElse(e.getMessage(), "no GraphQL"));
  }

  /** Introspection in good faith is a part of {@link Shape}. */
  private static boolean isWanted(OperationValidationRule rule) {
    return rule != OperationValidationRule.GOOD_FAITH_INTROSPECTION;
  }

  private static List<Failure> validation(List<ValidationError> errors) {
    return errors.stream().limit(MOST_ERRORS).map(Documents::validation).toList();
  }

  private static Failure validation(ValidationError error) {
    var kind = error.getValidationErrorType();
    boolean limit =
        kind == ValidationErrorType.MaxQueryFieldsExceeded
            || kind == ValidationErrorType.MaxQueryDepthExceeded;
    return Failure.at(
        error.getLocations(),
        limit ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.GRAPHQL_VALIDATION_FAILED,
        error.getMessage());
  }

  private Valid valid(Document document) {
    return new Valid(
        new PreparsedDocumentEntry(document),
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .map(operation -> plan(document, operation))
            .toList());
  }

  private Planned plan(Document document, OperationDefinition operation) {
    Cost.Sum cost = Cost.of(schema, document, operation, Map.of());
    return new Planned(operation, cost.fixed() ? cost.fields() : null);
  }
}
