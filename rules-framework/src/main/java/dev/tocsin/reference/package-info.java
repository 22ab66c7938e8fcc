/** Facts about the world that rules speak of: ATT&amp;CK, the Elastic Common Schema, fields of integrations, stack versions. */
package dev.tocsin.reference;
