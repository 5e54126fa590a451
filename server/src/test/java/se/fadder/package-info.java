@NullMarked
package se.fadder;

import org.jspecify.annotations.NullMarked;
