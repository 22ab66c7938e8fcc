/** How fast things are; compiled by every build, run by hand: {@code java -cp ... org.openjdk.jmh.Main}. */
package dev.tocsin.benchmarks;
