package cn.zhongning.portal.unmet;

import static cn.zhongning.portal.exports.Column.number;
import static cn.zhongning.portal.exports.Column.text;

import cn.zhongning.portal.exports.Asked;
import cn.zhongning.portal.exports.Column;
import cn.zhongning.portal.exports.ListExport;
import cn.zhongning.portal.exports.Table;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class UnmetExports {
    @Bean
    ListExport unmetExport() {
        return new ListExport("unmet", "unmet.desk", UnmetView.class, UnmetExports::table);
    }

    private static Table table(Asked asked) {
        var filter = UnmetFilter.of(asked.filters());
        var lack = filter.lack();
        var keys = UnmetColumns.of(lack);
        var columns = new ArrayList<>(List.of(text(keys.get(0)), industry(keys.get(1)), text(keys.get(2))));
        if (lack == Lack.SEARCHES) columns.add(kind(keys.get(3)));
        columns.add(number(keys.getLast()));
        var kind = lack == Lack.SEARCHES ? "kind, " : "";
        return Table.of(
                        Unmet.lines("select what, industry, to_char(month, 'YYYY-MM'), " + kind + "number", lack)
                                + Unmet.order(lack),
                        columns.toArray(Column[]::new))
                .with(Unmet.parameters(filter));
    }

    private static Column industry(String key) {
        return new Column(
                key,
                (row, index, words) ->
                        UnmetColumns.industry(row.getString(index), words.texts(), words.site(), words.locale()));
    }

    private static Column kind(String key) {
        return new Column(key, (row, index, words) -> {
            var kind = row.getString(index);
            return words.say("search.kinds." + (kind.isEmpty() ? "all" : kind));
        });
    }
}
