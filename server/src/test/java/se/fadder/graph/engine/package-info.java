@NullMarked
package se.fadder.graph.engine;

import org.jspecify.annotations.NullMarked;
