package cn.zhongning.portal.exports;

import com.vaadin.flow.component.Component;

/**
 * A list of the desk that can be taken away as a file: each module offers its own as beans beside its views. Whoever may
 * open the view may have the file, as far as the page's address lets through.
 *
 * @param name short and lasting, for files and the log
 * @param view the page that offers it; its roles are the file's
 * @param right for rules that the query cannot keep by itself
 */
public record ListExport(String name, String title, Class<? extends Component> view, Right right, Rows rows)
        implements Sheet {
    public ListExport(String name, String title, Class<? extends Component> view, Rows rows) {
        this(name, title, view, asked -> {}, rows);
    }

    public interface Right {
        /**
         * Asked in the name of the person, before the file is begun and before it is given out.
         *
         * @throws cn.zhongning.portal.shared.Refused unless they may have it
         */
        void check(Asked asked);
    }
}
