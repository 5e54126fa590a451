/**
 * Text as people in Sweden write it: the order of Swedish names, plain text without control
 * characters, web addresses that can be followed, and the identity numbers that never belong here.
 * It knows no other room.
 */
@NullMarked
package se.fadder.text;

import org.jspecify.annotations.NullMarked;
