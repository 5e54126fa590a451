@NullMarked
package se.fadder.architecture;

import org.jspecify.annotations.NullMarked;
