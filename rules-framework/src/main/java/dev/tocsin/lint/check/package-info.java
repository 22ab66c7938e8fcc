/** The checks, one file each, and their list. */
package dev.tocsin.lint.check;
