/**
 * The face of GraphQL towards the rooms: a room wires its part of the schema through {@link
 * se.fadder.graph.Wiring}, and answers fields by fetchers and loaders. The engine behind it is
 * {@code se.fadder.graph.engine}.
 */
@NullMarked
package se.fadder.graph;

import org.jspecify.annotations.NullMarked;
