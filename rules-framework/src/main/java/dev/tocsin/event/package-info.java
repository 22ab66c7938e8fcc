/** Events as columns, and the schemas that give those columns types. */
package dev.tocsin.event;
