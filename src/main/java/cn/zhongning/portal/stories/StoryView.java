package cn.zhongning.portal.stories;

import static cn.zhongning.portal.pages.Html.back;
import static cn.zhongning.portal.pages.Html.with;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.contracts.Amounts;
import cn.zhongning.portal.contracts.Contract;
import cn.zhongning.portal.contracts.Contracts;
import cn.zhongning.portal.pages.PageRequest;
import cn.zhongning.portal.shared.Mistakes;
import cn.zhongning.portal.shared.Refused;
import cn.zhongning.portal.shared.Texts;
import cn.zhongning.portal.wordcheck.WordCheck;
import cn.zhongning.portal.wordcheck.WordMarks;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A success story: the centre writes and publishes it, both sides agree to it or do not. */
@Route("desk/stories/:id")
@RolesAllowed({"ENTERPRISE", "UNIVERSITY", "BROKER", "STAFF", "ADMIN"})
class StoryView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final transient Stories stories;
    private final transient Contracts contracts;
    private final transient SaidOfStory said;
    private final transient CurrentUser user;
    private final transient WordCheck check;
    private final transient WordMarks marks;
    private final transient Texts texts;
    private final Div notes = new Div();
    private final Div body = new Div();
    private transient @Nullable Contract contract;
    private transient @Nullable Story story;

    StoryView(
            Stories stories,
            Contracts contracts,
            SaidOfStory said,
            CurrentUser user,
            WordCheck check,
            WordMarks marks,
            Texts texts) {
        this.check = check;
        this.marks = marks;
        this.stories = stories;
        this.contracts = contracts;
        this.said = said;
        this.user = user;
        this.texts = texts;
        with(notes, "aria-live", "polite");
    }

    static RouteParameters of(Story story) {
        return new RouteParameters("id", story.contractId().toString());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("stories.story");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        var id = PageRequest.id(entering.getRouteParameters(), "id");
        var found = stories.find(id).orElseThrow(NotFoundException::new);
        var of = contracts.get(id);
        contract = of;
        removeAll();
        add(back(of.address(), of.title()), new H1(getPageTitle()), notes, body);
        show(found);
    }

    private void show(Story shown) {
        story = shown;
        body.removeAll();
        var stands = new Paragraph(texts.label(getLocale(), shown.stage()));
        stands.addClassName("soft");
        body.add(stands, said.of(contract(), getLocale()));
        boolean staff = user.require().staff();
        if (staff && shown.stage() != StoryStage.PUBLISHED) body.add(words(shown.form()));
        if (staff && shown.stage() == StoryStage.DRAFT) write(shown);
        else read(shown, staff);
        if (!staff) stories.side(contract()).ifPresent(side -> consent(shown, side));
    }

    /** What the centre looks at once more before the text is public. */
    private Component words(StoryForm form) {
        var text = String.join("\n", form.title(), form.summary(), form.body());
        return marks.forReviewer(check.hits(text), getLocale());
    }

    private void write(Story shown) {
        var fields = new StoryFields(texts, getLocale());
        fields.read(shown.form());
        var buttons = new Div(
                main(button("stories.ask", () -> askBoth(fields))), button("stories.save", () -> store(fields)));
        buttons.addClassName("hints");
        var bar = new Div(fields.fields().summary(), buttons);
        bar.addClassName("bar");
        fields.add(bar);
        body.add(fields);
    }

    private void read(Story shown, boolean staff) {
        var buttons = new Div();
        buttons.addClassName("hints");
        if (shown.stage() == StoryStage.PUBLISHED) {
            var open = new Anchor("/articles/" + shown.articleId(), getTranslation("stories.open"));
            open.addClassName("button");
            buttons.add(open);
        }
        if (staff) buttons.add(steps(shown));
        body.add(new StoryText(shown.form()), buttons);
    }

    /** What the centre can do with a text that has left its hands. */
    private Button[] steps(Story shown) {
        return switch (shown.stage()) {
            case ASKED ->
                new Button[] {
                    main(button("stories.publish", () -> act(() -> stories.publish(id(), shown.version())))),
                    button("stories.rewrite", this::write)
                };
            case WITHDRAWN -> new Button[] {button("stories.rewrite", this::write)};
            case PUBLISHED ->
                new Button[] {button("stories.withdraw", () -> act(() -> stories.withdraw(id(), shown.version())))};
            case DRAFT -> new Button[0];
        };
    }

    private void write() {
        body.removeAll();
        body.add(new Paragraph(getTranslation("stories.rewrite.what")));
        write(story());
    }

    /** What the reader's side says to the text above. */
    private void consent(Story shown, UUID side) {
        if (shown.stage() != StoryStage.ASKED && shown.stage() != StoryStage.PUBLISHED) return;
        var before = stories.consents(id()).get(side);
        var amount = new Checkbox(
                getTranslation("stories.amount-too", Amounts.read(contract().total(), getLocale())));
        amount.setValue(before != null && before.amountToo());
        boolean agreed = before != null && before.granted();
        var buttons = new Div(
                main(button(agreed ? "stories.agree.again" : "stories.agree", () -> say(true, amount.getValue()))),
                button(agreed ? "stories.decline.again" : "stories.decline", () -> say(false, false)));
        buttons.addClassName("hints");
        var card = new Div(new Paragraph(getTranslation("stories.consent.what")), amount, buttons);
        card.addClassNames("card", "stacked", "next-step");
        body.add(card);
    }

    private void say(boolean granted, boolean amountToo) {
        act(() -> stories.say(id(), story().version(), granted, amountToo));
    }

    private boolean store(StoryFields fields) {
        notes.removeAll();
        try {
            story = stories.edit(id(), story().version(), fields.write());
            Notification.show(getTranslation("stories.saved"));
            show(story);
            return true;
        } catch (Mistakes mistakes) {
            fields.fields().show(mistakes.byField());
        } catch (Refused refused) {
            tell(refused);
        }
        return false;
    }

    /** What stands in the fields is what both are asked about. */
    private void askBoth(StoryFields fields) {
        boolean kept = story().stage() == StoryStage.DRAFT && fields.write().equals(story().form());
        if (kept || store(fields)) act(() -> stories.ask(id(), story().version()));
    }

    private interface Step {
        Story take();
    }

    private void act(Step step) {
        notes.removeAll();
        try {
            show(step.take());
        } catch (Refused refused) {
            tell(refused);
            if (refused.key().equals("stories.error.changed"))
                stories.find(id()).ifPresent(this::show);
        }
    }

    private void tell(Refused refused) {
        var note = new Div(new Paragraph(new Span(texts.get(getLocale(), refused))));
        note.addClassNames("note", "bad");
        notes.add(with(note, "role", "alert"));
    }

    private Button button(String label, Runnable action) {
        var button = new Button(getTranslation(label), click -> {
            action.run();
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        return button;
    }

    private static Button main(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Contract contract() {
        return Objects.requireNonNull(contract);
    }

    private Story story() {
        return Objects.requireNonNull(story);
    }

    private UUID id() {
        return contract().id();
    }
}
