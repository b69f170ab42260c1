package cn.zhongning.portal.imports;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** A spreadsheet that is written while it is sent. */
public final class Download {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Download() {}

    /** What writes it. */
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public static DownloadHandler sheet(String fileName, Writer writer) {
        return download -> {
            download.setFileName(fileName);
            download.setContentType(XLSX);
            writer.write(download.getOutputStream());
        };
    }
}
