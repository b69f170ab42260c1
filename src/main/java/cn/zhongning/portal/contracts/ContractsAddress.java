package cn.zhongning.portal.contracts;

import cn.zhongning.portal.contracts.ContractList.Wanted;
import cn.zhongning.portal.shared.Cursor;
import cn.zhongning.portal.shared.Named;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Which contracts an address of the desk asks for. What makes no sense asks for nothing. */
final class ContractsAddress {
    private static final int LONGEST = 80;

    private ContractsAddress() {}

    static Wanted wanted(QueryParameters query) {
        return new Wanted(
                query.getSingleParameter("stage")
                        .flatMap(name -> Named.of(ContractStage.values(), name))
                        .orElse(null),
                query.getSingleParameter("kind")
                        .flatMap(name -> Named.of(ContractKind.values(), name))
                        .orElse(null),
                query.getSingleParameter("numbered")
                        .flatMap(name -> Named.of(Numbered.values(), name))
                        .orElse(null),
                query.getSingleParameter("q")
                        .map(String::strip)
                        .filter(text -> text.length() <= LONGEST)
                        .orElse(""));
    }

    static @Nullable Cursor after(QueryParameters query) {
        return query.getSingleParameter("after").flatMap(Cursor::of).orElse(null);
    }

    static String of(Wanted wanted, @Nullable Cursor after) {
        var query = new StringJoiner("&", "/desk/contracts?", "").setEmptyValue("/desk/contracts");
        if (wanted.stage() != null) query.add("stage=" + wanted.stage());
        if (wanted.kind() != null) query.add("kind=" + wanted.kind());
        if (wanted.numbered() != null) query.add("numbered=" + wanted.numbered());
        if (!wanted.text().isEmpty()) query.add("q=" + URLEncoder.encode(wanted.text(), StandardCharsets.UTF_8));
        if (after != null) query.add("after=" + after);
        return query.toString();
    }
}
