/**
 * Results that are kept between runs, each under a hash of everything that it depends on.
 *
 * <p>Ground floor: it knows nothing but the JDK. What a result is and what it depends on is said by those who keep it: they put
 * all of it into {@link dev.tocsin.cache.Ingredients}, {@link dev.tocsin.cache.Build#fingerprint()} first, and ask a
 * {@link dev.tocsin.cache.ResultStore} for the result of that {@link dev.tocsin.cache.Fingerprint}. Whatever is wrong with what
 * is kept is a miss and never an error.
 */
package dev.tocsin.cache;
