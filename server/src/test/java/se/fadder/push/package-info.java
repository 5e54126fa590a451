@NullMarked
package se.fadder.push;

import org.jspecify.annotations.NullMarked;
