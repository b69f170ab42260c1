package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.imports.Column;
import cn.zhongning.portal.imports.RowReader;
import cn.zhongning.portal.imports.SheetKind;
import cn.zhongning.portal.imports.Vocabulary;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Position;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.venues.OpeningHours.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Venues from a spreadsheet, a column for each day of the week. */
@Component
class VenueSheet extends SheetKind<VenueForm> {
    private static final int PHONE = 20;

    private final Venues venues;
    private final Site site;
    private final Column<String> name = columns.line("venues.name", VenueForm.NAME);
    private final Column<VenueKind> kind = columns.choice("venues.kind", VenueKind.class);
    private final Column<VenueLevel> level = columns.choice("venues.level", VenueLevel.class);
    private final Column<String> town;
    private final Column<String> address;
    private final Column<Position> coordinates;
    private final Column<Integer> capacity;
    private final Column<Integer> groupCapacity;
    private final Column<List<VenueAccess>> access;
    private final Map<DayOfWeek, Column<List<Span>>> week = new EnumMap<>(DayOfWeek.class);
    private final Column<String> hoursNote;
    private final Column<List<LocalDate>> closed;
    private final Column<String> phone;
    private final Column<String> contact;
    private final Column<String> description;

    VenueSheet(Venues venues, Site site, Texts texts) {
        super("venues", texts);
        this.venues = venues;
        this.site = site;
        town = columns.choice("venues.town", site.towns());
        address = columns.line("venues.address", VenueForm.ADDRESS);
        coordinates = columns.own("venues.coordinates", (cell, locale) -> place(cell.text()));
        capacity = columns.people("venues.capacity");
        groupCapacity = columns.people("venues.groupCapacity");
        access = columns.several("venues.access", VenueAccess.class);
        for (var day : DayOfWeek.values()) week.put(day, hours(day));
        hoursNote = columns.line("venues.hoursNote", OpeningHours.NOTE);
        closed = columns.days("venues.closed", HoursFields::closed);
        phone = columns.line("venues.phone", PHONE);
        contact = columns.line("venues.contact", VenueForm.CONTACT);
        description = columns.lines("venues.description", VenueForm.DESCRIPTION);
        columns.require(name, kind, level, town, address, capacity, phone, description);
    }

    private Column<List<Span>> hours(DayOfWeek day) {
        var key = "venues." + day.name().toLowerCase(Locale.ROOT);
        return columns.own(key, (cell, locale) -> HoursText.checked(cell.text()));
    }

    @Override
    protected VenueForm form(RowReader row) {
        var at = Optional.ofNullable(row.get(coordinates));
        return new VenueForm(
                row.text(name),
                row.needed(kind, VenueKind.STATION, "venues.error.choose"),
                row.needed(level, VenueLevel.COUNTY, "venues.error.choose"),
                row.needed(town, site.towns().getFirst().code(), "venues.error.town"),
                row.text(address),
                at.map(Position::latitude).orElse(null),
                at.map(Position::longitude).orElse(null),
                row.needed(capacity, VenueForm.CAPACITY, "venues.error.capacity", VenueForm.CAPACITY),
                row.get(groupCapacity, 0),
                row.get(access, List.of()),
                opening(row),
                row.text(contact),
                row.text(phone),
                row.text(description),
                null);
    }

    private OpeningHours opening(RowReader row) {
        var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, column) -> hours.put(day, row.get(column, List.of())));
        return new OpeningHours(hours, row.text(hoursNote), row.get(closed, List.of()));
    }

    private static Position place(String typed) {
        return Coordinates.parse(typed).orElseThrow(() -> new Refused("venues.error.coordinates"));
    }

    @Override
    protected BiConsumer<VenueForm, Mistakes.Collector> rules(UUID owner) {
        return VenueForm::check;
    }

    @Override
    protected String title(VenueForm form) {
        return form.name();
    }

    @Override
    protected boolean writes() {
        return venues.writes();
    }

    @Override
    protected List<Organisation> owners(String text, int offset, int limit) {
        return venues.owners(text, offset, limit);
    }

    @Override
    protected void requireWriter(UUID owner) {
        venues.requireWriter(owner);
    }

    @Override
    protected Predicate<VenueForm> alreadyOf(UUID owner) {
        var names = venues.names(owner).stream().map(Vocabulary::plain).collect(Collectors.toSet());
        return form -> names.contains(Vocabulary.plain(form.name()));
    }

    @Override
    protected void store(UUID owner, List<VenueForm> forms, String source, IntConsumer done) {
        for (int i = 0; i < forms.size(); i++) {
            venues.draft(owner, forms.get(i));
            done.accept(i + 1);
        }
    }

    @Override
    protected String listAddress() {
        return "/desk/venues?show=" + VenueShelf.DRAFTS;
    }

    @Override
    protected String draftsAddress(UUID owner) {
        return listAddress();
    }
}
