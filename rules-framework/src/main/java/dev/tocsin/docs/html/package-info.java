/** HTML that cannot be broken out of: elements, attributes and addresses are checked, text is escaped; and the parts of pages made of it. */
package dev.tocsin.docs.html;
