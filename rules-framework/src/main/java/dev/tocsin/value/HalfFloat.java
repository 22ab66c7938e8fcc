package dev.tocsin.value;

/** The 16-bit floating point numbers that a field of type half_float keeps. */
final class HalfFloat {
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final float SUBNORMAL_STEP = 0x1p-24f;
    private static final int DROPPED_BITS = 13;

    private HalfFloat() {
    }

    /** The nearest half_float, ties to even; infinite when the number is too large for one. */
    static float round(float number) {
        float size = Math.abs(number);
        if (size < SMALLEST_NORMAL) {
            return (float) Math.rint(number / SUBNORMAL_STEP) * SUBNORMAL_STEP;
        }
        int bits = Float.floatToRawIntBits(number);
        int even = bits >>> DROPPED_BITS & 1;
        int rounded = bits + (1 << DROPPED_BITS - 1) - 1 + even & -1 << DROPPED_BITS;
        float out = Float.intBitsToFloat(rounded);
        return Math.abs(out) > 65504f ? Math.copySign(Float.POSITIVE_INFINITY, number) : out;
    }
}
