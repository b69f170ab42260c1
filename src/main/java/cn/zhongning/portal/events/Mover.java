package cn.zhongning.portal.events;

/** As whom somebody acts on an event. */
enum Mover {
    /** Writes for the organisation that holds it. */
    ORGANISER,
    /** Answers for what the public reads. */
    STAFF,
    /** Staff, and the centre itself holds the event: nobody needs to hand it in. */
    CENTRE
}
