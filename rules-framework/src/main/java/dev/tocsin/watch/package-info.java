/**
 * Looks at a repository again and again while somebody works on it, and says what a saved file changed.
 *
 * <p>{@link dev.tocsin.watch.WatchedRepository} compares what files hold with what they held before; {@link
 * dev.tocsin.watch.FolderEvents} says when it is time to look; {@link dev.tocsin.watch.WatchText} says what was seen.
 */
package dev.tocsin.watch;
