package dev.tocsin.query.esql.value;

import java.util.Arrays;

/** Numbers distinct longs from 0 in the order in which they come. Not thread safe. */
public final class LongNumbers {
    private long[] keys = new long[16];
    private int[] table = new int[32];
    private int size;

    /** The number of a long, a new one when it never came before. */
    public int number(long key) {
        int mask = table.length - 1;
        int slot = hash(key) & mask;
        while (table[slot] != 0) {
            int number = table[slot] - 1;
            if (keys[number] == key) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        if (size == keys.length) {
            grow();
            return number(key);
        }
        keys[size] = key;
        table[slot] = ++size;
        return size - 1;
    }

    /** The long of a number. */
    public long key(int number) {
        return keys[number];
    }

    /** How many distinct longs came. */
    public int size() {
        return size;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, Math.multiplyExact(keys.length, 2));
        table = new int[Math.multiplyExact(keys.length, 2)];
        int mask = table.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hash(keys[number]) & mask;
            while (table[slot] != 0) {
                slot = slot + 1 & mask;
            }
            table[slot] = number + 1;
        }
    }

    private static int hash(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32 ^ mixed >>> 11);
    }
}
