/** A site of static pages about rules, hunts, techniques, data sources and checks, with a search that needs no server. */
package dev.tocsin.docs.site;
