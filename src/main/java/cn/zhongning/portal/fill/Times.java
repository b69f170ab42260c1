package cn.zhongning.portal.fill;

import java.util.Arrays;

/** How long something took, each time, in milliseconds. */
record Times(double[] sorted) {
    static Times of(int times, Action action) throws Exception {
        var took = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            action.run(i);
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(took);
        return new Times(took);
    }

    interface Action {
        void run(int number) throws Exception;
    }

    double at(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
