/**
 * The git history around a folder: commits by name, trees of files as they were, the log of a file.
 *
 * <p>It is read by JGit, without a git program; nothing is written to the repository. JGit knows the machine through one object
 * for the whole process: ours reads no configuration outside the repository, starts no program and writes nothing.
 */
package dev.tocsin.history;
