package cn.zhongning.portal.events;

import cn.zhongning.portal.forms.FormSections;
import cn.zhongning.portal.forms.Inputs;
import cn.zhongning.portal.shared.Site;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;

/** The part of an event's form about where it takes place. */
final class PlaceFields {
    private final RadioButtonGroup<EventMode> mode;
    private final ComboBox<UUID> known;
    private final TextField venue;
    private final Select<String> town;
    private final TextField accessibility;

    /** @param none what is shown where it is in no single town */
    PlaceFields(Inputs inputs, Choices choices, Ties ties, Site site, String none) {
        mode = choices.shown("mode", "events.mode", EventMode.class);
        known = choices.tied("venueId", "events.venue.known", ties.venues());
        venue = inputs.line("venue", "events.venue", "events.venue.hint", Place.VENUE);
        town = inputs.choice("town", "events.town", site.towns());
        town.setEmptySelectionCaption(none);
        accessibility =
                inputs.line("accessibility", "events.accessibility", "events.accessibility.hint", Place.ACCESSIBILITY);
        known.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null)
                ties.place(change.getValue()).ifPresent(this::fill);
        });
        FormSections.require(mode, venue);
    }

    Component[] all() {
        return new Component[] {mode, known, venue, town, accessibility};
    }

    EventMode mode() {
        return mode.getValue();
    }

    void onMode(Runnable listener) {
        mode.addValueChangeListener(change -> listener.run());
    }

    void read(Place place) {
        mode.setValue(place.mode());
        known.setValue(place.venueId());
        venue.setValue(place.venue());
        town.setValue(place.town());
        accessibility.setValue(place.accessibility());
    }

    Place write() {
        return new Place(mode(), venue.getValue(), town.getValue(), accessibility.getValue(), known.getValue());
    }

    /** What the venue says of itself; it can be written otherwise afterwards. */
    private void fill(Place place) {
        venue.setValue(place.venue());
        town.setValue(place.town());
        accessibility.setValue(place.accessibility());
    }
}
