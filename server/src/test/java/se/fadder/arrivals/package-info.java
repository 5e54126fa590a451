@NullMarked
package se.fadder.arrivals;

import org.jspecify.annotations.NullMarked;
