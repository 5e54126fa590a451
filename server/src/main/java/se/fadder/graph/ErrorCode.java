package se.fadder.graph;

/** The codes that {@code extensions.code} of an error can hold. Some are names in common use. */
public enum ErrorCode {
  /** The document is no GraphQL. */
  GRAPHQL_PARSE_FAILED,
  /** The document does not fit the schema. */
  GRAPHQL_VALIDATION_FAILED,
  /**
   * A variable or argument has a value that cannot be one of the server's; {@code reason} says
   * more.
   */
  BAD_USER_INPUT,
  /** The request is not formed as GraphQL over HTTP asks. */
  BAD_REQUEST,
  /** No document is known by that id; the text of one may be sent in its place. */
  DOCUMENT_NOT_FOUND,
  /**
   * A document is named in the way of automatic persisted queries, which the server does not keep;
   * its text may be sent in its place. A name in common use.
   */
  PERSISTED_QUERY_NOT_SUPPORTED,
  /** The server takes no documents but those that it knows beforehand. */
  DOCUMENT_NOT_TRUSTED,
  /** The document holds several operations and none, or none of theirs, is named. */
  OPERATION_NOT_FOUND,
  /** Only queries are answered to a request that must change nothing. */
  QUERY_REQUIRED,
  /** Subscriptions are answered to those alone who take a stream of events. */
  STREAM_REQUIRED,
  /** The document or what it asks for is larger than the server takes. */
  LIMIT_EXCEEDED,
  /**
   * The answer would be larger than the server writes. Mutations of the operation may be done, as
   * with {@link #TIMED_OUT}.
   */
  RESPONSE_TOO_LARGE,
  /** The schema is shown in demonstration mode only. */
  INTROSPECTION_DISABLED,
  /** Nobody is signed in. */
  UNAUTHENTICATED,
  /** The request came from a page of another site. */
  CROSS_SITE,
  /** It took too long. Mutations that came before in the operation are done. */
  TIMED_OUT,
  /** The server has too much to do; nothing was done, and later it may work. */
  OVERLOADED,
  /** The server's database takes nothing; later, or with the same key once more, it may work. */
  UNAVAILABLE,
  /** A fault of the server; {@code reference} finds it in the log. */
  INTERNAL;

  /** Whether nothing was done, and the same may be asked again after a while. */
  public boolean isForLater() {
    return this == OVERLOADED || this == UNAVAILABLE;
  }
}
