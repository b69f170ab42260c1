package cn.zhongning.portal.reviews;

/** What happens to an item when it is decided; each answers or throws what the reviewer has to know. */
public interface Verdict {
    void publish(Scores scores);

    void giveBack(Scores scores, String reason);
}
