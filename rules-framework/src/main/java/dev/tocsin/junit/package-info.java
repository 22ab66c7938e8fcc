/** JUnit 5: every case of every rule as a test. Needs junit-jupiter-api on the class path. */
package dev.tocsin.junit;
