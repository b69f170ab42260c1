package cn.zhongning.portal.venues;

import cn.zhongning.portal.accounts.Organisation;
import cn.zhongning.portal.forms.FormFields;
import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.pictures.Pictures;
import cn.zhongning.portal.pictures.PicturesField;
import cn.zhongning.portal.shared.Position;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Site;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form of a venue, errors beside fields. */
class VenueFields extends Div {
    private static final int COORDINATES = 60;

    private final transient Texts texts;
    private final Locale locale;
    private final transient FormFields fields;
    private final TextField name;
    private final RadioButtonGroup<VenueKind> kind;
    private final RadioButtonGroup<VenueLevel> level;
    private final Select<String> town;
    private final TextField address;
    private final TextField coordinates;
    private final IntegerField capacity;
    private final IntegerField groups;
    private final CheckboxGroup<VenueAccess> access;
    private final transient HoursFields hours;
    private final TextField contact;
    private final TextField phone;
    private final TextArea description;
    private final PicturesField picture;

    VenueFields(Texts texts, Site site, Pictures pictures, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        fields = new FormFields(texts, locale);
        var inputs = new Inputs(fields, texts, site, locale);
        name = inputs.line("name", "venues.name", "venues.name.hint", 2, VenueForm.NAME, "venues.error.name");
        kind = inputs.oneOf(
                "kind", "venues.field.kind", "venues.field.kind.hint", VenueKind.class, VenueFields::chosen);
        level = inputs.oneOf(
                "level", "venues.field.level", "venues.field.level.hint", VenueLevel.class, VenueFields::chosen);
        town = inputs.choice("town", "venues.town", site.towns());
        address = inputs.line(
                "address", "venues.address", "venues.address.hint", 2, VenueForm.ADDRESS, "venues.error.address");
        coordinates = fields.add(
                "coordinates",
                line("venues.coordinates", "venues.coordinates.hint", COORDINATES),
                Function.identity(),
                Function.identity(),
                Coordinates::parse);
        capacity = people("capacity", "venues.capacity", "venues.capacity.hint", 1);
        groups = people("groupCapacity", "venues.group-capacity", "venues.group-capacity.hint", 0);
        access = access();
        hours = new HoursFields(fields, inputs, texts, locale);
        contact = inputs.line("contact", "venues.contact", "venues.contact.hint", VenueForm.CONTACT);
        phone = fields.add(
                "phone",
                line("venues.phone", "venues.phone.hint", 20),
                Function.identity(),
                Function.identity(),
                VenueFields::callable);
        description = inputs.text(
                "description",
                "venues.description",
                "venues.description.hint",
                10,
                VenueForm.DESCRIPTION,
                "venues.error.description");
        picture = fields.add(
                "picture",
                new PicturesField(pictures, texts, locale, "venues.picture", 1),
                PicturesField::written,
                PicturesField::read,
                any -> {});
        FormSections.require(name, kind, level, town, address, capacity, groups, phone, description);
        addClassNames("form", "wide");
        arrange();
    }

    private void arrange() {
        var sections = new FormSections(texts, locale);
        add(
                sections.section("venues.part.what", name, kind, level, description),
                sections.section("venues.part.where", FormSections.row(town, coordinates), address),
                sections.section("venues.part.hours", hours.all()),
                sections.section("venues.part.people", FormSections.row(capacity, groups), access),
                sections.section("venues.part.contact", FormSections.row(phone, contact)),
                sections.section("venues.part.picture", picture));
    }

    /** Of a new venue, whose it is going to be. */
    void ask(ComboBox<Organisation> owner, List<Organisation> offered) {
        fields.add(
                "owner",
                owner,
                chosen -> chosen == null ? "" : chosen.id().toString(),
                id -> offered.stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst()
                        .orElse(null),
                VenueFields::owned);
        FormSections.require(owner);
        addComponentAsFirst(owner);
    }

    void read(VenueForm form) {
        fields.quietly(() -> {
            name.setValue(form.name());
            kind.setValue(form.kind());
            level.setValue(form.level());
            town.setValue(form.town());
            address.setValue(form.address());
            coordinates.setValue(Coordinates.write(form.latitude(), form.longitude()));
            capacity.setValue(form.capacity());
            groups.setValue(form.groupCapacity());
            access.setValue(
                    form.access().isEmpty() ? EnumSet.noneOf(VenueAccess.class) : EnumSet.copyOf(form.access()));
            hours.read(form.hours());
            contact.setValue(form.contact());
            phone.setValue(form.phone());
            description.setValue(form.description());
            picture.setValue(form.picture() == null ? List.of() : List.of(form.picture()));
        });
    }

    FormFields fields() {
        return fields;
    }

    /** What was typed, once nothing is wrong with it. */
    VenueForm write() {
        var at = Coordinates.parse(coordinates.getValue());
        return new VenueForm(
                name.getValue(),
                kind.getValue(),
                level.getValue(),
                town.getValue(),
                address.getValue(),
                at.map(Position::latitude).orElse(null),
                at.map(Position::longitude).orElse(null),
                capacity.getValue(),
                groups.getValue(),
                access.getValue().stream().sorted().toList(),
                hours.write(),
                contact.getValue(),
                phone.getValue(),
                description.getValue(),
                first(picture.getValue()));
    }

    private static @Nullable UUID first(List<UUID> pictures) {
        return pictures.isEmpty() ? null : pictures.getFirst();
    }

    private IntegerField people(String name, String label, String hint, int least) {
        var field = new IntegerField(text(label));
        field.setHelperText(text(hint));
        field.setMin(least);
        return fields.add(
                name,
                field,
                value -> Objects.toString(value, ""),
                written -> written.isEmpty() ? null : Integer.valueOf(written),
                value -> checkNumber(name, value));
    }

    /** Groups are part of all that may be there at a time. */
    private void checkNumber(String name, @Nullable Integer value) {
        if (name.equals("capacity") && (value == null || value < 1 || value > VenueForm.CAPACITY))
            throw new Refused("venues.error.capacity", VenueForm.CAPACITY);
        if (!name.equals("groupCapacity")) return;
        int most = Objects.requireNonNullElse(capacity.getValue(), VenueForm.CAPACITY);
        if (value == null || value < 0 || value > most) throw new Refused("venues.error.group-capacity", most);
    }

    private CheckboxGroup<VenueAccess> access() {
        var group = new CheckboxGroup<VenueAccess>(text("venues.access"));
        group.setItems(VenueAccess.values());
        group.setItemLabelGenerator(constant -> texts.label(locale, constant));
        return fields.add(
                "access",
                group,
                chosen -> String.join(",", chosen.stream().map(Enum::name).toList()),
                names -> Stream.of(names.split(","))
                        .filter(name -> !name.isEmpty())
                        .map(VenueAccess::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(VenueAccess.class))),
                any -> {});
    }

    private TextField line(String label, String hint, int most) {
        var field = new TextField(text(label));
        field.setHelperText(text(hint));
        field.setMaxLength(most);
        return field;
    }

    private static void chosen(@Nullable Enum<?> value) {
        if (value == null) throw new Refused("venues.error.choose");
    }

    private static void owned(@Nullable Organisation owner) {
        if (owner == null) throw new Refused("venues.error.owner");
    }

    private static void callable(String typed) {
        if (!VenueForm.phone(typed)) throw new Refused("venues.error.phone");
    }

    private String text(String key) {
        return texts.get(locale, key);
    }
}
