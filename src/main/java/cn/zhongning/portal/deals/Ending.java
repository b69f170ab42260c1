package cn.zhongning.portal.deals;

/** Why a deal came to nothing. */
public enum Ending {
    OFF_TOPIC(true, true),
    NOT_READY(true, true),
    PRICE(true, true),
    MODE(true, true),
    UNCLEAR(true, false),
    CAPACITY(true, true),
    TAKEN(true, true),
    TERMS(false, true),
    SILENCE(false, true),
    NO_LONGER(false, true),
    OTHER(true, true);

    private final boolean refuses;
    private final boolean ends;

    Ending(boolean refuses, boolean ends) {
        this.refuses = refuses;
        this.ends = ends;
    }

    /** Whether it can be said in this move. */
    public boolean fits(DealMove move) {
        return move == DealMove.REFUSE ? refuses : move == DealMove.END && ends;
    }

    /** The list does not say it: words have to. */
    public boolean needsWords() {
        return this == OTHER;
    }
}
