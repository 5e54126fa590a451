@NullMarked
package se.fadder.files;

import org.jspecify.annotations.NullMarked;
