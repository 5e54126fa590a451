@NullMarked
package se.fadder.welcome;

import org.jspecify.annotations.NullMarked;
