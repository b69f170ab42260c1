package cn.zhongning.portal.exports;

/** One sheet of a file. */
public interface Sheet {
    /** Key of its title. */
    String title();

    /** Shows no more than whoever asks may see: of somebody who is not staff, what is their own. */
    Rows rows();

    interface Rows {
        Table of(Asked asked);
    }
}
