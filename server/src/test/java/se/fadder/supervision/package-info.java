@NullMarked
package se.fadder.supervision;

import org.jspecify.annotations.NullMarked;
