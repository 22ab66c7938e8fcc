package dev.tocsin.event;

import dev.tocsin.value.JsonNumber;
import java.util.Arrays;

/** Numbers distinct JSON scalars in the order in which they come; finds known ones without making objects. */
final class ScalarTable {
    private static final int STRING = 0;
    private static final int NUMBER = 0x5bd1e995;

    private Object[] values = new Object[4];
    private int[] hashes = new int[4];
    private int size;
    /** Ordinal + 1 by hash, open addressing; zero is free. */
    private int[] slots = new int[16];
    private int truth = -1;
    private int falsehood = -1;

    int string(char[] chars, int from, int length) {
        return find(chars, from, length, STRING);
    }

    int number(char[] chars, int from, int length) {
        return find(chars, from, length, NUMBER);
    }

    int bool(boolean value) {
        if (value) {
            return truth < 0 ? truth = append(Boolean.TRUE, 0) : truth;
        }
        return falsehood < 0 ? falsehood = append(Boolean.FALSE, 0) : falsehood;
    }

    /** The ordinal of a String, JsonNumber or Boolean. */
    int scalar(Object value) {
        if (value instanceof Boolean bool) {
            return bool(bool);
        }
        char[] chars = value.toString().toCharArray();
        return value instanceof JsonNumber ? number(chars, 0, chars.length) : string(chars, 0, chars.length);
    }

    Object value(int ordinal) {
        return values[ordinal];
    }

    Dictionary dictionary() {
        return new Dictionary(Arrays.copyOf(values, size));
    }

    private int find(char[] chars, int from, int length, int kind) {
        int hash = kind;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        hash ^= hash >>> 15;
        int mask = slots.length - 1;
        int slot = hash & mask;
        for (; slots[slot] != 0; slot = slot + 1 & mask) {
            int ordinal = slots[slot] - 1;
            if (hashes[ordinal] == hash && same(values[ordinal], chars, from, length, kind)) {
                return ordinal;
            }
        }
        String text = new String(chars, from, length);
        int ordinal = append(kind == NUMBER ? new JsonNumber(text) : text, hash);
        slots[slot] = ordinal + 1;
        if (size * 2 > slots.length) {
            grow();
        }
        return ordinal;
    }

    private static boolean same(Object value, char[] chars, int from, int length, int kind) {
        String text;
        if (value instanceof String string && kind == STRING) {
            text = string;
        } else if (value instanceof JsonNumber number && kind == NUMBER) {
            text = number.text();
        } else {
            return false;
        }
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    private int append(Object value, int hash) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        values[size] = value;
        hashes[size] = hash;
        return size++;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int ordinal = 0; ordinal < size; ordinal++) {
            if (!(values[ordinal] instanceof Boolean)) {
                int slot = hashes[ordinal] & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = ordinal + 1;
            }
        }
    }
}
