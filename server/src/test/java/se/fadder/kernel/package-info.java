@NullMarked
package se.fadder.kernel;

import org.jspecify.annotations.NullMarked;
