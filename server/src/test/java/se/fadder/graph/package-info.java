@NullMarked
package se.fadder.graph;

import org.jspecify.annotations.NullMarked;
