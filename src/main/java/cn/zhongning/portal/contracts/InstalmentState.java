package cn.zhongning.portal.contracts;

/** Whether a payment was made. Late is no stage: the day on which it is read decides it. */
public enum InstalmentState {
    DUE,
    LATE,
    PAID
}
