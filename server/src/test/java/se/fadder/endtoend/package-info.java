@NullMarked
package se.fadder.endtoend;

import org.jspecify.annotations.NullMarked;
