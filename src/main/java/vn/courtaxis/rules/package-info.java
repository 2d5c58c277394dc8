/**
 * The named rules that documents must meet, both ways: by decree, by QCVN 102:2016, and by what peers can store.
 *
 * <p>May use the words and the code registry, no framework. Tests are in {@code src/test/java/vn/courtaxis/rules}.
 */
@NullMarked
package vn.courtaxis.rules;

import org.jspecify.annotations.NullMarked;
