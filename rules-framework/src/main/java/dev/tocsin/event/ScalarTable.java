package dev.tocsin.event;

import dev.tocsin.value.JsonNumber;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Numbers distinct JSON scalars in the order in which they come. Texts lie one after the other in one array, so that a known
 * one is found without making an object and without leaping about in memory.
 */
final class ScalarTable {
    private static final long NUMBER = 1L << 31;
    private static final long ORDINAL = NUMBER - 1;

    private char[] texts = new char[32];
    /** Where the text of each ordinal ends. */
    private int[] ends = new int[4];
    private int size;
    private final BitSet numbers = new BitSet();
    /** Open addressing: the hash, whether it is a number, and ordinal + 1; zero is free. */
    private long[] slots = new long[8];
    private int truth = -1;
    private int falsehood = -1;

    int string(char[] chars, int from, int length) {
        return find(chars, from, length, 0);
    }

    int number(char[] chars, int from, int length) {
        return find(chars, from, length, NUMBER);
    }

    int bool(boolean value) {
        if (value) {
            return truth < 0 ? truth = append(new char[0], 0, 0) : truth;
        }
        return falsehood < 0 ? falsehood = append(new char[0], 0, 0) : falsehood;
    }

    /** The ordinal of a String, JsonNumber or Boolean. */
    int scalar(Object value) {
        if (value instanceof Boolean bool) {
            return bool(bool);
        }
        char[] chars = value.toString().toCharArray();
        return find(chars, 0, chars.length, value instanceof JsonNumber ? NUMBER : 0);
    }

    Object value(int ordinal) {
        if (ordinal == truth || ordinal == falsehood) {
            return ordinal == truth;
        }
        int start = start(ordinal);
        String text = new String(texts, start, ends[ordinal] - start);
        return numbers.get(ordinal) ? new JsonNumber(text) : text;
    }

    Dictionary dictionary() {
        Object[] values = new Object[size];
        for (int i = 0; i < size; i++) {
            values[i] = value(i);
        }
        return new Dictionary(values);
    }

    private int find(char[] chars, int from, int length, long kind) {
        int hash = hash(chars, from, length);
        long wanted = (long) hash << 32 | kind;
        int mask = slots.length - 1;
        int at = hash & mask;
        for (long slot = slots[at]; slot != 0; slot = slots[at = at + 1 & mask]) {
            if ((slot & ~ORDINAL) == wanted) {
                int ordinal = (int) (slot & ORDINAL) - 1;
                if (Arrays.equals(texts, start(ordinal), ends[ordinal], chars, from, from + length)) {
                    return ordinal;
                }
            }
        }
        int ordinal = append(chars, from, length);
        if (kind == NUMBER) {
            numbers.set(ordinal);
        }
        slots[at] = wanted | ordinal + 1;
        if (size * 2 > slots.length) {
            grow();
        }
        return ordinal;
    }

    /** Four characters at a time: their products do not wait for each other. */
    private static int hash(char[] chars, int from, int length) {
        int hash = length;
        int at = from;
        for (int end = from + length - 3; at < end; at += 4) {
            hash = hash * 0x3d4d51cb + chars[at] * 0x2c1b3c6d + chars[at + 1] * 0x297a2d39 + chars[at + 2] * 0x1b56c4e9 + chars[at + 3];
        }
        for (; at < from + length; at++) {
            hash = hash * 31 + chars[at];
        }
        hash *= 0x9e3779b9;
        return hash ^ hash >>> 15;
    }

    private int start(int ordinal) {
        return ordinal == 0 ? 0 : ends[ordinal - 1];
    }

    private int append(char[] chars, int from, int length) {
        int start = start(size);
        if (start + length > texts.length) {
            texts = Arrays.copyOf(texts, Math.max(texts.length * 2, start + length));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        System.arraycopy(chars, from, texts, start, length);
        ends[size] = start + length;
        return size++;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * (old.length < 1024 ? 2 : 4)];
        int mask = slots.length - 1;
        for (long slot : old) {
            if (slot != 0) {
                int at = (int) (slot >>> 32) & mask;
                while (slots[at] != 0) {
                    at = at + 1 & mask;
                }
                slots[at] = slot;
            }
        }
    }
}
