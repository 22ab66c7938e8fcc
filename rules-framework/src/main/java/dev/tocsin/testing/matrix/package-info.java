/** Every rule and hunt over the events of every fixture: who else catches whose events, and what is caught in the benign corpus. */
package dev.tocsin.testing.matrix;
