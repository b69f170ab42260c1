package cn.zhongning.portal.results;

/** By which standard a readiness level was told. */
public enum ReadinessScale {
    /** GB/T 22900. */
    GENERAL,
    /** GB/T 37264, for new materials only. */
    NEW_MATERIALS
}
