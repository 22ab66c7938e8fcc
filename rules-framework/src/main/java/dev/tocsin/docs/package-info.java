/** Pages for people: Markdown for rules and hunts, layers for the ATT&amp;CK Navigator, a badge; and what of them is not up to date. */
package dev.tocsin.docs;
