package cn.zhongning.portal.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Somebody who keeps their calendar with vdirsyncer and looks at it with khal. */
record Subscriber(Tools tools) {
    private static final String YEAR = "400d";

    static Subscriber to(String address, Tools tools) throws IOException, InterruptedException {
        var home = tools.home();
        Files.createDirectories(home.resolve("events"));
        Files.writeString(home.resolve("vdirsyncer.conf"), """
                [general]
                status_path = "%1$s/status/"
                [pair events]
                a = "kept"
                b = "portal"
                collections = null
                conflict_resolution = "b wins"
                [storage kept]
                type = "filesystem"
                path = "%1$s/events/"
                fileext = ".ics"
                [storage portal]
                type = "http"
                url = "%2$s"
                """.formatted(home, address));
        Files.writeString(home.resolve("khal.conf"), """
                [calendars]
                [[events]]
                path = %1$s/events
                readonly = True
                [sqlite]
                path = %1$s/khal.db
                [locale]
                local_timezone = %2$s
                default_timezone = %2$s
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                """.formatted(home, tools.zone()));
        tools.run("vdirsyncer", "-c", "vdirsyncer.conf", "discover", "events");
        var subscriber = new Subscriber(tools);
        subscriber.refresh();
        return subscriber;
    }

    void refresh() throws IOException, InterruptedException {
        tools.run("vdirsyncer", "-c", "vdirsyncer.conf", "sync");
    }

    /** The sessions of that title from the last month to the next year. */
    List<Seen> sees(String title) throws IOException, InterruptedException {
        return lines(title).stream().map(Seen::byKhal).toList();
    }

    List<String> lines(String title) throws IOException, InterruptedException {
        var format = "{start-long}|{end-long}|{cancelled}|{title}|{location}";
        var from = Announced.morning(-31).toLocalDate().toString();
        return tools.run("khal", "-c", "khal.conf", "list", "--day-format", "", "--format", format, from, YEAR)
                .lines()
                .filter(line -> line.contains(title))
                .toList();
    }

    Path home() {
        return tools.home();
    }
}
