package cn.zhongning.portal.downloads;

import java.io.OutputStream;
import java.util.Arrays;

/** Cuts what is written into slices of a quarter of a megabyte and hands each on: no more than one is in memory. */
final class Slices extends OutputStream {
    private static final int SLICE = 1 << 18;

    interface Taker {
        /** The slice is written over once this is done. */
        void take(int number, byte[] slice);
    }

    private final Taker taker;
    private final byte[] slice = new byte[SLICE];
    private int filled;
    private int number;
    private long size;

    Slices(Taker taker) {
        this.taker = taker;
    }

    long size() {
        return size;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        size += count;
        while (count > 0) {
            int fits = Math.min(count, SLICE - filled);
            System.arraycopy(bytes, from, slice, filled, fits);
            filled += fits;
            from += fits;
            count -= fits;
            if (filled == SLICE) handOn();
        }
    }

    @Override
    public void close() {
        if (filled > 0) handOn();
    }

    private void handOn() {
        taker.take(number++, filled == SLICE ? slice : Arrays.copyOf(slice, filled));
        filled = 0;
    }
}
