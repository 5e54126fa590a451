/** Files that people write by hand, read so that a fault is told with its line. YAML today. */
@NullMarked
package se.fadder.files;

import org.jspecify.annotations.NullMarked;
