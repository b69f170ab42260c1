package cn.zhongning.portal.search;

/** A query's vector in 512 bytes: twenty thousand of them are looked through for every listing. */
final class Direction {
    /** The products differ from the exact ones by less than this. */
    static final double COARSE = .01;

    /** No part of a vector was seen beyond .3. */
    private static final float SCALE = 400;

    private Direction() {}

    static byte[] of(float[] vector) {
        var bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++)
            bytes[i] = (byte) Math.clamp(Math.round(vector[i] * SCALE), Byte.MIN_VALUE, Byte.MAX_VALUE);
        return bytes;
    }

    static double product(byte[] direction, float[] vector) {
        float sum = 0;
        for (int i = 0; i < vector.length; i++) sum += direction[i] * vector[i];
        return sum / SCALE;
    }

    static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
        return sum;
    }
}
