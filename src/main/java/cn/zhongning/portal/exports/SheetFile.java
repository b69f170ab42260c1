package cn.zhongning.portal.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that grows row by row and keeps none of them in memory. It is whole once it is closed. */
interface SheetFile extends Closeable {
    /** What follows stands beneath these heads. */
    void sheet(String title, List<String> heads) throws IOException;

    void row(List<@Nullable Object> cells) throws IOException;
}
