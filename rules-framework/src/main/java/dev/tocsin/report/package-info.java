/** What people and machines read after a run: console, JUnit XML, JSON, SARIF and GitHub annotations. */
package dev.tocsin.report;
