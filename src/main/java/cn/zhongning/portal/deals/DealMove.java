package cn.zhongning.portal.deals;

/** What can be done in a deal; {@link Transitions} says when and by whom. */
public enum DealMove {
    /** Sends the intention; the first line of every thread. */
    SEND,
    /** The owner is willing to talk. */
    ACCEPT,
    /** The owner wants to know more first. */
    ASK,
    /** The owner declines, with a reason. */
    REFUSE,
    /** The asker replies to the answer, and the talk begins. */
    TALK,
    WRITE,
    /** Logs a meeting. */
    MEET,
    /** Something for the client's side and the centre alone. */
    NOTE,
    /** The centre puts a broker between both, or takes the broker out. */
    ASSIGN,
    /** Agreed: now the contract is drawn up. */
    PROPOSE,
    /** Back from the contract to the talk. */
    BACK,
    SIGN,
    REGISTER,
    END;

    /** Whether it cannot be done without saying something. */
    public boolean needsWords() {
        return this == ASK || this == TALK || this == WRITE || this == NOTE || this == MEET;
    }
}
