package cn.zhongning.portal.delivery;

/** A way out of the portal for the messages of one channel. */
interface Road {
    Channel channel();

    /** Whether this message leaves the portal; otherwise it is kept in the portal's home. */
    boolean leads(Mail mail);

    /** @throws Undelivered while nobody is there to take anything */
    void check() throws Undelivered;

    void take(Mail mail) throws Undelivered;
}
