package cn.zhongning.portal.stories;

import static cn.zhongning.portal.pages.Html.element;

import cn.zhongning.portal.accounts.CurrentUser;
import cn.zhongning.portal.pages.TodayPart;
import cn.zhongning.portal.shared.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stories to which the reader's side has said nothing yet; for the centre those to which both agree. */
@org.springframework.stereotype.Component
class StoriesToday implements TodayPart {
    private static final int FEW = 3;

    private final JdbcClient sql;
    private final CurrentUser user;
    private final Texts texts;

    StoriesToday(JdbcClient sql, CurrentUser user, Texts texts) {
        this.sql = sql;
        this.user = user;
        this.texts = texts;
    }

    private record Row(UUID id, String title) {}

    @Override
    public Optional<Component> today(Locale locale) {
        var who = user.require();
        var rows = who.staff() ? agreed() : asked(who.organisationId());
        if (rows.isEmpty()) return Optional.empty();
        var why = texts.get(locale, who.staff() ? "stories.today.publish" : "stories.today.say");
        var list = new UnorderedList(rows.stream().map(row -> item(row, why)).toArray(ListItem[]::new));
        list.addClassNames("rows", "plain");
        return Optional.of(new Div(new H2(texts.get(locale, "stories.story")), list));
    }

    private List<Row> asked(@Nullable UUID organisation) {
        if (organisation == null) return List.of();
        return rows("""
                select s.contract_id as id, s.title from success_story s join contract c on c.id = s.contract_id
                where s.stage = 'ASKED' and :side in (c.buyer_organisation, c.seller_organisation)
                    and not exists (select from story_consent o
                        where o.contract_id = s.contract_id and o.organisation_id = :side)
                order by s.updated_at limit :few
                """, organisation);
    }

    private List<Row> agreed() {
        return rows("""
                select s.contract_id as id, s.title from success_story s
                where s.stage = 'ASKED' and cast(:side as uuid) is null
                    and (select count(*) from story_consent o where o.contract_id = s.contract_id and o.granted) = 2
                order by s.updated_at limit :few
                """, null);
    }

    private List<Row> rows(String query, @Nullable UUID side) {
        return sql.sql(query)
                .param("side", side)
                .param("few", FEW)
                .query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("title")))
                .list();
    }

    private static ListItem item(Row row, String why) {
        var state = element("b");
        state.setText(why);
        var side = new Div(state);
        side.addClassName("side");
        return new ListItem(new Div(new H3(new Anchor(Story.DESK + row.id(), row.title()))), side);
    }
}
