package se.fadder.graph.engine;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.ErrorCode;
import se.fadder.graph.Failure;
import se.fadder.graph.GraphRequest;
import se.fadder.graph.Limits;
import se.fadder.graph.OfferedDirectives;
import se.fadder.graph.SubscriptionRoot;

/**
 * The documents that were parsed, measured and validated, with the outcome: of those that the
 * server trusts for ever, of others for as many as there is room.
 */
final class Documents {
  /** The memory for documents that are not trusted, in bytes, roughly. */
  private static final long ROOM = 16 * 1024 * 1024;

  /**
   * The memory of a parsed document for each character of its text: 10 to 64 times, measured on
   * small tokens.
   */
  private static final int PARSED = 64;

  /** The most faults of a document that an answer tells of. */
  private static final int MOST_ERRORS = 20;

  /**
   * The locale by which GraphQL Java speaks through the files under {@code i18n/}, which name
   * nothing of Java. Its own messages quote values by the classes that hold them.
   */
  static final Locale PLAIN = Locale.of("en", "SE");

  private final GraphQLSchema schema;
  private final Limits limits;
  private final ParserOptions parser;
  private final boolean introspection;
  private final boolean trustedOnly;
  private final TrustedDocuments trusted;
  private final LoadingCache<String, Prepared> cache;

  Documents(GraphQLSchema schema, Graph.Settings settings) {
    this.schema = schema;
    this.limits = settings.limits();
    this.parser = limits.parser();
    this.introspection = settings.introspection();
    this.trustedOnly = settings.trustedOnly();
    this.trusted = new TrustedDocuments(settings.trusted(), this::prepare, limits);
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .<String, Prepared>weigher((text, prepared) -> 500 + PARSED * text.length())
            .build(this::prepare);
  }

  /** A document that has been parsed and checked. */
  sealed interface Prepared {}

  /**
   * A document that can be carried out.
   *
   * @param known what it selects in each place, as far as that is known; null when that hangs on
   *     the variables of a request
   */
  record Valid(
      PreparsedDocumentEntry entry,
      List<Planned> operations,
      @Nullable Map<Selection.Place, Selection> known)
      implements Prepared {
    /** The selections of the document in each place, for one operation. */
    Map<Selection.Place, Selection> selections() {
      return known == null ? new HashMap<>() : known;
    }

    Document document() {
      return Objects.requireNonNull(entry.getDocument());
    }

    /** The operation of that name, or the only one; null when there is no such operation. */
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
   * @param most its highest cost, whatever its variables hold
   */
  record Planned(OperationDefinition operation, double most) {
    boolean isQuery() {
      return operation.getOperation() == OperationDefinition.Operation.QUERY;
    }

    boolean isSubscription() {
      return operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION;
    }

    /** Whether the operation has a single field at the root. */
    boolean isOfOneField() {
      List<?> fields = operation.getSelectionSet().getSelections();
      return fields.size() == 1 && fields.getFirst() instanceof Field;
    }
  }

  /** A document that cannot be carried out. */
  record Invalid(List<Failure> failures) implements Prepared {}

  Prepared of(GraphRequest.Source source) {
    return switch (source) {
      case GraphRequest.Trusted(String id) -> known(trusted.byId(id));
      case GraphRequest.Text(String text) -> ofText(text);
    };
  }

  private static Prepared known(@Nullable Valid document) {
    return document != null
        ? document
        : refused(ErrorCode.DOCUMENT_NOT_FOUND, "The server knows no document by that documentId.");
  }

  private Prepared ofText(String text) {
    Valid known = trusted.byText(text);
    if (known != null) {
      return known;
    } else if (trustedOnly) {
      return refused(
          ErrorCode.DOCUMENT_NOT_TRUSTED, "This server takes its own client's documents only.");
    } else if (text.length() > limits.characters()) {
      // Nothing of such a text is kept, not even that it is too long.
      return refused(
          ErrorCode.LIMIT_EXCEEDED,
          "The document may have at most " + limits.characters() + " characters.");
    }
    return cache.get(text);
  }

  private static Invalid refused(ErrorCode code, String message) {
    return new Invalid(List.of(Failure.of(code, message)));
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
                      .locale(PLAIN)
                      .build());
    } catch (InvalidSyntaxException e) {
      return new Invalid(List.of(syntax(e)));
    }
    Failure excess = StructuralLimits.excess(document, limits, introspection);
    if (excess != null) {
      return new Invalid(List.of(excess));
    }
    Failure strange = OfferedDirectives.fault(document);
    if (strange != null) {
      return new Invalid(List.of(strange));
    }
    List<ValidationError> errors =
        ParseAndValidate.validate(schema, document, Documents::isWanted, PLAIN);
    if (!errors.isEmpty()) {
      return new Invalid(validation(errors));
    }
    Failure root = SubscriptionRoot.fault(document);
    return root == null ? valid(text, document) : new Invalid(List.of(root));
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

  /**
   * Whether a rule of validation is used. Introspection in good faith is a part of {@link
   * StructuralLimits}, and {@link SubscriptionRoot} stands in for a rule that fails.
   */
  private static boolean isWanted(OperationValidationRule rule) {
    return rule != OperationValidationRule.GOOD_FAITH_INTROSPECTION
        && rule != OperationValidationRule.SUBSCRIPTION_UNIQUE_ROOT_FIELD;
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

  private Valid valid(String text, Document document) {
    boolean conditional = text.contains("@"); // as in @skip and @include
    return new Valid(
        new PreparsedDocumentEntry(document),
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .map(operation -> plan(document, operation))
            .toList(),
        conditional ? null : new ConcurrentHashMap<>());
  }

  private Planned plan(Document document, OperationDefinition operation) {
    return new Planned(operation, Cost.most(schema, document, operation));
  }
}
