@NullMarked
package se.fadder.visits;

import org.jspecify.annotations.NullMarked;
