@NullMarked
package se.fadder.text;

import org.jspecify.annotations.NullMarked;
