package cn.zhongning.portal.registration;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What another module keeps about the holder of a ticket: shown to them, taken along, and forgotten with the rest. */
public interface KeptAbout {
    List<Item> kept(UUID ticket, Locale locale);

    /** In the transaction that forgets the ticket. */
    void forget(Collection<UUID> tickets);

    /**
     * One thing that is kept.
     *
     * @param key of the text that says what it is
     */
    record Item(String key, String value) {}
}
