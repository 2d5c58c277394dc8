/**
 * Where the code registry comes from and who decides about it: tables that operators import, questions about codes that nobody can tell,
 * and what is released once they are answered. Uses the words, {@code codes}, {@code directory}, {@code exchange}, {@code ledger} and
 * {@code incoming}; no framework. What its storage promises is tested by {@code store/CodesContract}, on both databases.
 */
@NullMarked
package vn.courtaxis.registry;

import org.jspecify.annotations.NullMarked;
