package cn.zhongning.portal.venues;

import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes about a venue.
 *
 * @param town code of the site's vocabulary
 * @param latitude on WGS 84, as {@code longitude}; both or neither
 * @param capacity how many people it holds at a time
 * @param groupCapacity how many of them may come in groups within the same hour; 0 where groups are not taken
 * @param contact who answers the phone
 * @param description Markdown
 * @param picture id of a stored picture
 */
public record VenueForm(
        String name,
        VenueKind kind,
        VenueLevel level,
        String town,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int capacity,
        int groupCapacity,
        List<VenueAccess> access,
        OpeningHours hours,
        String contact,
        String phone,
        String description,
        @Nullable UUID picture) {
    static final int NAME = 60;
    static final int ADDRESS = 120;
    static final int CAPACITY = 100_000;
    static final int CONTACT = 40;
    static final int DESCRIPTION = 5000;
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}");

    public VenueForm {
        name = name.strip();
        address = address.strip();
        contact = contact.strip();
        phone = phone.strip();
        description = description.strip();
        access = access.stream().distinct().sorted().toList();
    }

    /** Refuses what is not to be saved. Whatever stands in the table is read: a page may not fail for an older rule. */
    void check() {
        rules((field, rule) -> rule.run());
    }

    /** Notes all that is not to be saved, by field. */
    void check(Mistakes.Collector mistakes) {
        rules(mistakes::check);
    }

    private void rules(BiConsumer<String, Runnable> each) {
        each.accept("name", () -> require(name, 2, NAME, "venues.error.name"));
        each.accept("address", () -> require(address, 2, ADDRESS, "venues.error.address"));
        each.accept("contact", () -> require(contact, 0, CONTACT, "venues.error.contact"));
        each.accept("description", () -> require(description, 10, DESCRIPTION, "venues.error.description"));
        each.accept("hours", hours::check);
        each.accept("phone", () -> demand(phone(phone), "venues.error.phone"));
        each.accept("coordinates", () -> demand(place(latitude, longitude), "venues.error.coordinates"));
        boolean holds = capacity >= 1 && capacity <= CAPACITY;
        each.accept("capacity", () -> demand(holds, "venues.error.capacity", CAPACITY));
        boolean groups = groupCapacity >= 0 && (!holds || groupCapacity <= capacity);
        each.accept("groupCapacity", () -> demand(groups, "venues.error.group-capacity", capacity));
    }

    /** Whether groups may ask to come. */
    public boolean takesGroups() {
        return groupCapacity > 0;
    }

    static boolean fits(String text, int least, int most) {
        int length = text.strip().length();
        return length >= least && length <= most;
    }

    static boolean phone(String typed) {
        return PHONE.matcher(typed.strip()).matches();
    }

    static boolean place(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) return latitude == null && longitude == null;
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    private static void require(String text, int least, int most, String key) {
        demand(fits(text, least, most), key, most);
    }

    private static void demand(boolean right, String key, Object... arguments) {
        if (!right) throw new Refused(key, arguments);
    }
}
