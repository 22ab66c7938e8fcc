package dev.tocsin.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/**
 * Gathers what a result depends on and gives its {@link Fingerprint}. Every part has its length with it, so that no two lists of
 * ingredients run together. Not thread safe.
 */
public final class Ingredients {
    private final MessageDigest digest;

    private Ingredients() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Nothing yet but the kind of result, such as {@code lint of a file}. */
    public static Ingredients of(String kind) {
        return new Ingredients().text(kind);
    }

    /** The hash of some bytes alone. */
    public static Fingerprint of(byte[] content) {
        return new Ingredients().bytes(content).fingerprint();
    }

    /** A text; null differs from every text. */
    public Ingredients text(String text) {
        return text == null ? number(-1) : bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Texts in their order. */
    public Ingredients texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
        return this;
    }

    /** A number. */
    public Ingredients number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        return this;
    }

    /** Bytes. */
    public Ingredients bytes(byte[] content) {
        number(content.length);
        digest.update(content);
        return this;
    }

    /** Other ingredients that were gathered before. */
    public Ingredients with(Fingerprint other) {
        ByteBuffer bytes = ByteBuffer.allocate(Fingerprint.SIZE);
        other.write(bytes);
        digest.update(bytes.flip());
        return this;
    }

    /** The content of a file; that there is none, or that it cannot be read, is an ingredient as well. */
    public Ingredients file(Path file) {
        try {
            return bytes(Files.readAllBytes(file));
        } catch (IOException | SecurityException e) {
            return text("no content: " + e.getClass().getName());
        }
    }

    /** The same of a text file, whatever its line ends are. */
    public Ingredients lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return bytes(text.replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException | SecurityException e) {
            return text("no content: " + e.getClass().getName());
        }
    }

    /** The names and contents of all files below a folder, links followed; or the content of one file. */
    public Ingredients tree(Path root) {
        new Tree(this, true).add(root);
        return this;
    }

    /** The names of all files and folders below a folder, links followed, and which is which. */
    public Ingredients names(Path root) {
        new Tree(this, false).add(root);
        return this;
    }

    /** The hash of all that was gathered; gathering may go on. */
    public Fingerprint fingerprint() {
        try {
            return Fingerprint.of(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the Java platform can be copied", e);
        }
    }
}
