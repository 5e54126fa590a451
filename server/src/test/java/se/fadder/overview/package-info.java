@NullMarked
package se.fadder.overview;

import org.jspecify.annotations.NullMarked;
