package org.gongkai.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import org.gongkai.agency.signin.FirstSetUp;
import org.gongkai.demo.Demo;
import org.gongkai.demo.DemoRefused;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.LedgerException;
import org.gongkai.report.command.Session;
import org.gongkai.report.command.Words;
import org.gongkai.web.Office;
import org.gongkai.web.OfficeSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai serve}: opens the office until it is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final int STOPPED = 0;
    private static final int NOT_STARTED = 2;

    private final Session session;
    private final Words words;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port") private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "serve.data") private @Nullable Path data;

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "serve.db") private @Nullable String db;

    @Option(names = "--demo", descriptionKey = "serve.demo") private boolean demo;

    @Option(names = "--fresh", descriptionKey = "serve.fresh") private boolean fresh;

    ServeCommand(Session session) {
        this.session = session;
        this.words = session.words().of(ServeCommand.class);
    }

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        session.err().println(words.of("serve.opening"));
        SpringApplication office = new SpringApplication(Office.class);
        ConfigurableApplicationContext context;
        try {
            prepareDemo();
            StandardServletEnvironment environment = new StandardServletEnvironment();
            Settings.addTo(environment, flags());
            office.setEnvironment(environment);
            context = office.run();
        } catch (RuntimeException failed) {
            String message = message(failed);
            if (message == null) {
                throw failed;
            }
            session.err().println(message);
            return NOT_STARTED;
        }
        session.err()
                .println(words.of("serve.ready", context.getEnvironment().getProperty("local.server.port", ""),
                        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 100 / 10.0));
        tellFirstSetUp(context);
        while (context.isActive()) {
            Thread.sleep(Duration.ofSeconds(1));
        }
        return STOPPED;
    }

    /** An empty office has no accounts: only whoever sees this line can make them. */
    private void tellFirstSetUp(ConfigurableApplicationContext context) {
        context.getBean(FirstSetUp.class)
                .path()
                .ifPresent(path -> session.err()
                        .println(words.of("serve.set-up",
                                context.getEnvironment().getProperty("local.server.port", ""), path)));
    }

    private void prepareDemo() {
        if (demo) {
            OfficeSettings settings = Settings.of(data == null ? Demo.FOLDER : data, db == null ? "" : db);
            Demo.prepare(settings.ledger(), fresh, Clock.system(ChinaTime.ZONE),
                    () -> session.err().println(words.of("serve.making-demo")));
        } else if (fresh) {
            throw new DemoRefused(DemoRefused.Why.NOTHING_TO_THROW_AWAY);
        }
    }

    /**
     * The flags as settings; they win over the environment and the file. A demonstration has a folder and a database of its
     * own, whatever the environment says of the real ones.
     */
    private Map<String, Object> flags() {
        Map<String, Object> flags = demo
                ? Settings.flags(data == null ? Demo.FOLDER : data, db == null ? "" : db)
                : Settings.flags(data, db);
        if (demo) {
            flags.putAll(Demo.SETTINGS);
        }
        if (port != null) {
            flags.put("server.port", port);
        }
        return flags;
    }

    /** What went wrong, for the failures that have a remedy; null for those that have none. */
    private @Nullable String message(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof LedgerException ledger) {
                return ledger.message(words.english());
            }
            if (each instanceof DemoRefused refused) {
                return refused.message(words.english());
            }
            if (each instanceof SettingsException setting) {
                return setting.message(words.english());
            }
            if (each instanceof BindException wrong) {
                return SettingsException.wrongValue(wrong).message(words.english());
            }
            if (each instanceof PortInUseException taken) {
                return words.of("serve.port-taken", taken.getPort());
            }
        }
        return null;
    }
}
