@NullMarked
package se.fadder.seed;

import org.jspecify.annotations.NullMarked;
